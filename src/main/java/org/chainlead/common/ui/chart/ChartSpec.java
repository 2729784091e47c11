package org.chainlead.common.ui.chart;

import java.util.List;
import org.chainlead.common.Light;

/**
 * What a chart tells: rows of figures under heads. It is the table beside the chart, and the chart is drawn of it.
 *
 * @see Chart
 */
public sealed interface ChartSpec permits StackedBars, Curves, Dial, HeatMap {

    /** Colours, by the tokens of the style sheet. A colour never speaks alone: names carry shape and word. */
    enum Tone {
        GREEN,
        YELLOW,
        RED,
        BLUE,
        GREY,
        /** What is done. */
        PRIMARY,
        /** What was planned, and whatever stands behind. */
        FAINT;

        public static Tone of(Light light) {
            return valueOf(light.name());
        }
    }

    /** What it is about, the caption of the table. */
    String name();

    /** What the data say, in one sentence, read aloud in place of the picture. */
    String sentence();

    /** What the rows are: the head over their names. */
    String rowHead();

    /** Heads of the columns. */
    List<String> heads();

    List<ChartRow> rows();

    /** A column with the notes of the rows, such as the total; empty for none. */
    default String noteHead() {
        return "";
    }
}
