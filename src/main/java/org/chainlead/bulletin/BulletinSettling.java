package org.chainlead.bulletin;

import org.chainlead.calendar.WorkCalendar;
import org.springframework.stereotype.Component;

/** Ends 征求意见 when everybody has answered or the days are over; who said nothing is 视为无意见. */
@Component
class BulletinSettling {

    private final BulletinDesk desk;
    private final BulletinAnswers answers;
    private final BulletinMessages messages;
    private final WorkCalendar calendar;

    BulletinSettling(BulletinDesk desk, BulletinAnswers answers, BulletinMessages messages, WorkCalendar calendar) {
        this.desk = desk;
        this.answers = answers;
        this.messages = messages;
        this.calendar = calendar;
    }

    void settleIfComplete(Bulletin bulletin) {
        if (bulletin.state == BulletinState.CONSULTING && answers.count(bulletin, AnswerState.WAITING) == 0) {
            settle(bulletin);
        }
    }

    /** @return whether it was ended now */
    boolean settleIfOver(Bulletin bulletin) {
        boolean over = bulletin.state == BulletinState.CONSULTING
                && bulletin.answerDueOn != null
                && calendar.isOverdue(bulletin.answerDueOn, desk.now());
        if (over) {
            settle(bulletin);
        }
        return over;
    }

    private void settle(Bulletin bulletin) {
        int silent = answers.silence(bulletin);
        bulletin.follow(BulletinArrow.SETTLE);
        desk.done(
                bulletin,
                desk.entry(bulletin, "bulletinSettled").detail("silent", silent).insideOffice());
        messages.settled(bulletin);
    }
}
