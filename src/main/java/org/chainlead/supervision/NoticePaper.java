package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.common.DateTimeText;
import org.chainlead.office.OfficialDocument;
import org.jspecify.annotations.Nullable;

/**
 * Lays out what a notice says: a 约谈 as the record of a talk, the others as tasks, demands and deadline, each with the
 * words of its kind. One without such words keeps the layout from before there were any.
 *
 * @param organ who issues it
 * @param number empty before 签发
 * @param to names of the addressed units
 * @param note printed at the end, such as that it is void
 */
record NoticePaper(
        String organ,
        String number,
        @Nullable LocalDate issuedOn,
        String to,
        String copies,
        List<String> tasks,
        String note) {

    OfficialDocument of(NoticeDraft draft) {
        OfficialDocument.Builder paper = OfficialDocument.titled(draft.title())
                .issuerMark(organ)
                .number(number)
                .addressees(to)
                .note(note);
        text(paper, draft.wording().opening());
        if (draft.kind() == NoticeKind.INTERVIEW) {
            talk(paper, draft);
        } else {
            letter(paper, draft);
        }
        text(paper, draft.wording().consequence());
        text(paper, draft.wording().closing());
        if (issuedOn != null) {
            paper.signature(organ, issuedOn).imprint(copies, organ, issuedOn);
        }
        return paper.build();
    }

    private void letter(OfficialDocument.Builder paper, NoticeDraft draft) {
        boolean answered = draft.kind().isAnswered();
        text(paper, draft.body());
        if (answered && !tasks.isEmpty()) {
            paper.heading(1, t("supervision.paper.tasks"));
            tasks.forEach(task -> paper.item(2, task, ""));
        }
        part(paper, demands(draft, "supervision.paper.demands"), draft.demands());
        due(paper, draft, "supervision.paper.due", answered ? "supervision.paper.reply" : "supervision.paper.finish");
    }

    private static String demands(NoticeDraft draft, String otherwise) {
        return draft.wording().isWritten() ? NoticeTemplate.of(draft.kind()).demands() : t(otherwise);
    }

    private static void text(OfficialDocument.Builder paper, String words) {
        if (!words.isBlank()) {
            paper.paragraph(words);
        }
    }

    private static void talk(OfficialDocument.Builder paper, NoticeDraft draft) {
        Interview talk = draft.interview();
        part(paper, t("supervision.field.matter"), draft.body());
        paper.heading(1, t("supervision.paper.talk"));
        line(paper, "supervision.field.talkAt", talk.when());
        line(paper, "supervision.field.talkPlace", talk.place());
        line(paper, "supervision.field.invited", talk.invited());
        line(paper, "supervision.field.talkedBy", talk.talkedBy());
        part(paper, t("supervision.field.points"), talk.points());
        part(paper, t("supervision.field.promises"), talk.promises());
        part(paper, demands(draft, "supervision.field.rectification"), draft.demands());
        due(paper, draft, "supervision.field.rectifyBy", "supervision.paper.finish");
    }

    private static void part(OfficialDocument.Builder paper, String heading, String text) {
        if (!text.isBlank()) {
            paper.heading(1, heading);
            paper.paragraph(text);
        }
    }

    private static void line(OfficialDocument.Builder paper, String name, String text) {
        if (!text.isBlank()) {
            paper.paragraph(t("supervision.paper.line", t(name), text));
        }
    }

    private static void due(OfficialDocument.Builder paper, NoticeDraft draft, String heading, String key) {
        if (draft.dueOn() != null) {
            paper.heading(1, t(heading));
            String day = DateTimeText.date(draft.dueOn());
            paper.paragraph(
                    draft.wording().isWritten()
                            ? NoticeTemplate.of(draft.kind()).due(day)
                            : t(key, day));
        }
    }
}
