package org.chainlead.bulletin;

import java.util.EnumSet;
import java.util.Set;
import org.chainlead.org.Access;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Relation;
import org.springframework.stereotype.Component;

/** What the acting person may do with a 通报 now; an act that its rules would refuse anyway is not offered. */
@Component
class BulletinActs {

    private final BulletinScope scope;
    private final BulletinSigning signing;
    private final BulletinAnswers answers;
    private final Access access;
    private final CurrentUser user;

    BulletinActs(
            BulletinScope scope, BulletinSigning signing, BulletinAnswers answers, Access access, CurrentUser user) {
        this.scope = scope;
        this.signing = signing;
        this.answers = answers;
        this.access = access;
        this.user = user;
    }

    Set<BulletinAct> of(Bulletin bulletin, boolean stale) {
        Set<Relation> relations = scope.relations(bulletin);
        Set<BulletinAct> acts = EnumSet.noneOf(BulletinAct.class);
        for (BulletinAct act : BulletinAct.values()) {
            if (act.arrow().startsAt(bulletin.state)
                    && access.may(act.operation(), relations)
                    && isOffered(act, bulletin, stale)) {
                acts.add(act);
            }
        }
        return acts;
    }

    private boolean isOffered(BulletinAct act, Bulletin bulletin, boolean stale) {
        return switch (act) {
            case REGENERATE -> stale;
            case SEND -> !stale;
            case REVIEW -> !stale && signing.mayReview(bulletin) && answers.count(bulletin, AnswerState.OBJECTED) == 0;
            case ISSUE -> !stale && signing.maySign(bulletin) && !isAuthor(bulletin);
            case SEND_BACK -> signing.mayReview(bulletin) || signing.maySign(bulletin);
            case DISCARD -> bulletin.consulted == 0;
            case DECIDE -> !isAuthor(bulletin) && answers.count(bulletin, AnswerState.OBJECTED) > 0;
            case EDIT, WITHDRAW, ANONYMISE -> true;
        };
    }

    private boolean isAuthor(Bulletin bulletin) {
        return user.actor().account().uuid().equals(bulletin.authorId);
    }
}
