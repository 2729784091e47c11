package org.chainlead.supervision;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.chainlead.common.Reason;

/** What a notice of a kind must say; each tells its own reason where it does not. */
enum NoticeRequirement {
    KIND("supervision.refused.notDrafted", kind -> true, draft -> !draft.kind().isDrafted()),
    TITLE("supervision.missing.title", kind -> true, draft -> draft.title().isEmpty()),
    WORDS(
            "supervision.missing.demands",
            kind -> kind != NoticeKind.INTERVIEW,
            draft -> draft.demands().isEmpty() && draft.body().isEmpty()),
    DUE("supervision.missing.due", NoticeKind::isAnswered, draft -> draft.dueOn() == null),
    ADDRESSEE(
            "supervision.missing.addressee",
            kind -> true,
            draft -> draft.addressees().isEmpty()),
    TALK_AT(
            "supervision.missing.talkAt",
            NoticeRequirement::isTalk,
            draft -> draft.interview().at() == null),
    TALK_PLACE(
            "supervision.missing.talkPlace",
            NoticeRequirement::isTalk,
            draft -> draft.interview().place().isEmpty()),
    INVITED(
            "supervision.missing.invited",
            NoticeRequirement::isTalk,
            draft -> draft.interview().invited().isEmpty()),
    TALKED_BY(
            "supervision.missing.talkedBy",
            NoticeRequirement::isTalk,
            draft -> draft.interview().talkedBy().isEmpty()),
    MATTER(
            "supervision.missing.matter",
            NoticeRequirement::isTalk,
            draft -> draft.body().isEmpty()),
    RECTIFICATION(
            "supervision.missing.rectifyBy",
            NoticeRequirement::isTalk,
            draft -> draft.demands().isEmpty() != (draft.dueOn() == null));

    private final String key;
    private final Predicate<NoticeKind> applies;
    private final Predicate<NoticeDraft> missing;

    NoticeRequirement(String key, Predicate<NoticeKind> applies, Predicate<NoticeDraft> missing) {
        this.key = key;
        this.applies = applies;
        this.missing = missing;
    }

    /** All that the draft leaves out, in the order of the form. */
    static List<Reason> missing(NoticeDraft draft) {
        return Arrays.stream(values())
                .filter(each -> each.applies.test(draft.kind()) && each.missing.test(draft))
                .map(each -> Reason.of(each.key))
                .toList();
    }

    private static boolean isTalk(NoticeKind kind) {
        return kind == NoticeKind.INTERVIEW;
    }
}
