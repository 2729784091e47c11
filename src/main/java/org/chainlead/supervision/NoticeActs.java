package org.chainlead.supervision;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.chainlead.common.Reason;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the acting person may do with a notice now; an act that its rules would refuse anyway is not offered. */
@Component
class NoticeActs {

    private final NoticeScope scope;
    private final NoticeUnits units;
    private final NoticeNumbers numbers;
    private final NoticeSigning signing;
    private final Access access;
    private final CurrentUser user;

    NoticeActs(
            NoticeScope scope,
            NoticeUnits units,
            NoticeNumbers numbers,
            NoticeSigning signing,
            Access access,
            CurrentUser user) {
        this.scope = scope;
        this.units = units;
        this.numbers = numbers;
        this.signing = signing;
        this.access = access;
        this.user = user;
    }

    Set<NoticeAct> of(Notice notice) {
        Set<Relation> relations = scope.relations(notice);
        Set<NoticeAct> acts = EnumSet.noneOf(NoticeAct.class);
        for (NoticeAct act : NoticeAct.values()) {
            if (arrow(act).startsAt(notice.state)
                    && access.may(operation(act), relations)
                    && isOffered(act, notice, relations)) {
                acts.add(act);
            }
        }
        return acts;
    }

    /** Whose 核稿 or 签发 comes next; none once it is issued. */
    @Nullable
    Reason next(Notice notice) {
        return switch (notice.state) {
            case DRAFT ->
                numbers.needsReview(notice.kind)
                        ? Reason.of("supervision.next.review", signing.reviewer(notice))
                        : Reason.of("supervision.next.issue", signing.signer(notice));
            case REVIEWED -> Reason.of("supervision.next.issue", signing.signer(notice));
            case ISSUED, CLOSED, VOIDED -> null;
        };
    }

    private boolean isOffered(NoticeAct act, Notice notice, Set<Relation> relations) {
        return switch (act) {
            case SIGN -> stands(notice, AddresseeState.TO_SIGN);
            case REPLY -> stands(notice, AddresseeState.TO_REPLY) || stands(notice, AddresseeState.FAILED);
            case RECALL -> stands(notice, AddresseeState.TO_CHECK);
            case CHECK ->
                units.findByNoticeIdOrderByPosition(notice.id).stream()
                        .anyMatch(unit -> unit.state == AddresseeState.TO_CHECK);
            case CLOSE ->
                notice.kind.isDrafted()
                        && (notice.kind != NoticeKind.INTERVIEW || !notice.talk.points.isEmpty())
                        && units.findByNoticeIdOrderByPosition(notice.id).stream()
                                .allMatch(NoticeUnit::isDone);
            case RECORD_OUTCOME -> notice.kind == NoticeKind.INTERVIEW;
            case ISSUE ->
                !relations.contains(Relation.SELF)
                        && (notice.state == NoticeState.REVIEWED || !numbers.needsReview(notice.kind))
                        && signing.maySign(notice);
            case REVIEW -> numbers.needsReview(notice.kind) && signing.mayReview(notice);
            case SEND_BACK -> signing.mayReview(notice) || signing.maySign(notice);
            case WITHDRAW -> relations.contains(Relation.SELF);
            default -> true;
        };
    }

    private boolean stands(Notice notice, AddresseeState state) {
        return units.findByNoticeIdAndUnitId(notice.id, user.actor().unit().uuid())
                .filter(unit -> Objects.equals(unit.state, state))
                .isPresent();
    }

    private static NoticeArrow arrow(NoticeAct act) {
        return switch (act) {
            case SIGN, REPLY, RECALL, CHECK -> NoticeArrow.ANSWER;
            case RECORD_OUTCOME -> NoticeArrow.RECORD_OUTCOME;
            case CLOSE -> NoticeArrow.CLOSE;
            case ISSUE -> NoticeArrow.ISSUE;
            case REVIEW -> NoticeArrow.REVIEW;
            case EDIT, DISCARD -> NoticeArrow.EDIT;
            case WITHDRAW, SEND_BACK -> NoticeArrow.SEND_BACK;
            case REOPEN -> NoticeArrow.REOPEN;
            case TAKE_BACK_SCAN -> NoticeArrow.TAKE_BACK_SCAN;
            case VOID -> NoticeArrow.VOID;
        };
    }

    private static String operation(NoticeAct act) {
        return switch (act) {
            case SIGN -> "supervision.sign";
            case REPLY -> "supervision.reply";
            case RECALL -> "supervision.recall";
            case CHECK -> "supervision.check";
            case RECORD_OUTCOME -> "supervision.outcome";
            case CLOSE -> "supervision.close";
            case ISSUE -> "supervision.issue";
            case REVIEW, SEND_BACK -> "supervision.review";
            case EDIT, DISCARD, WITHDRAW -> "supervision.draft";
            case REOPEN -> "supervision.reopen";
            case TAKE_BACK_SCAN -> "supervision.scan";
            case VOID -> "supervision.void";
        };
    }
}
