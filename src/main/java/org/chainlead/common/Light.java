package org.chainlead.common;

/**
 * The colour a matter shows. Colour never speaks alone: every light has a shape and a word (product.md, "Lights 亮灯").
 */
public enum Light {
    /** On schedule. */
    GREEN("●"),
    /** Slightly behind, or close to its deadline. */
    YELLOW("▲"),
    /** Far behind, missed or overdue. */
    RED("■"),
    /** Completed. */
    BLUE("✔"),
    /** Before its planned start. */
    GREY("○");

    private final String shape;

    Light(String shape) {
        this.shape = shape;
    }

    /** The sign that tells the lights apart without colour. */
    public String shape() {
        return shape;
    }

    /** The word: 正常, 预警, 滞后, 完成, 未启动. */
    public String label() {
        return Texts.label(this);
    }

    /** Shape and word, for places that know no colour: sheets, notices, plain text. */
    public String text() {
        return shape + " " + label();
    }
}
