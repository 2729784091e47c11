package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

/**
 * The words a kind of notice begins with (product.md, Supervision: the ladder), from the text file. Each step of the
 * ladder asks for more than the one before and says what the next one is.
 */
public enum NoticeTemplate {
    /** 提醒单: asks for progress. */
    REMINDER(
            "supervision.template.reminder.title",
            "supervision.template.reminder.opening",
            "supervision.template.reminder.demands",
            "supervision.template.reminder.due",
            "supervision.template.reminder.consequence",
            "supervision.template.reminder.closing"),
    /** 警示单: asks for a remedy with its causes. */
    WARNING(
            "supervision.template.warning.title",
            "supervision.template.warning.opening",
            "supervision.template.warning.demands",
            "supervision.template.warning.due",
            "supervision.template.warning.consequence",
            "supervision.template.warning.closing"),
    /** 督办函: asks for the result, signed by the head of the unit. */
    SUPERVISION(
            "supervision.template.letter.title",
            "supervision.template.letter.opening",
            "supervision.template.letter.demands",
            "supervision.template.letter.due",
            "supervision.template.letter.consequence",
            "supervision.template.letter.closing"),
    /** 约谈记录: signed by both sides. */
    INTERVIEW(
            "supervision.template.interview.title",
            "supervision.template.interview.opening",
            "supervision.template.interview.demands",
            "supervision.template.interview.due",
            "supervision.template.interview.consequence",
            "supervision.template.interview.closing");

    private final String title;
    private final String opening;
    private final String demands;
    private final String due;
    private final String consequence;
    private final String closing;

    NoticeTemplate(String title, String opening, String demands, String due, String consequence, String closing) {
        this.title = title;
        this.opening = opening;
        this.demands = demands;
        this.due = due;
        this.consequence = consequence;
        this.closing = closing;
    }

    /** @throws IllegalArgumentException for the kind nobody writes, 督办事项通知单 */
    public static NoticeTemplate of(NoticeKind kind) {
        return valueOf(kind.name());
    }

    /** A title about one task. */
    public String title(String task) {
        return t(title, task);
    }

    /** @param tasks how many the notice is about; without any the opening names no number */
    public NoticeWording wording(int tasks) {
        String matters = tasks == 0 ? t("supervision.template.matters") : t("supervision.template.tasks", tasks);
        return new NoticeWording(t(opening, matters), t(consequence), t(closing));
    }

    /** The heading over what is asked. */
    public String demands() {
        return t(demands);
    }

    /** What is to be there by the day. @param day as printed */
    public String due(String day) {
        return t(due, day);
    }
}
