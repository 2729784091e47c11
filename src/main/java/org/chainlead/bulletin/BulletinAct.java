package org.chainlead.bulletin;

/** What a person may do on a 通报's page, in the order in which one becomes the primary button. */
public enum BulletinAct {
    /** 重新生成, when the round's rows were written anew. */
    REGENERATE(BulletinArrow.REGENERATE, "bulletin.draft"),
    SEND(BulletinArrow.SEND, "bulletin.draft"),
    REVIEW(BulletinArrow.REVIEW, "bulletin.review"),
    ISSUE(BulletinArrow.ISSUE, "bulletin.issue"),
    /** 匿名版. */
    ANONYMISE(BulletinArrow.ANONYMISE, "bulletin.anonymise"),
    EDIT(BulletinArrow.EDIT, "bulletin.draft"),
    SEND_BACK(BulletinArrow.SEND_BACK, "bulletin.review"),
    WITHDRAW(BulletinArrow.WITHDRAW, "bulletin.draft"),
    DISCARD(BulletinArrow.DISCARD, "bulletin.draft"),
    DECIDE(BulletinArrow.DECIDE, "bulletin.decide");

    private final BulletinArrow arrow;
    private final String operation;

    BulletinAct(BulletinArrow arrow, String operation) {
        this.arrow = arrow;
        this.operation = operation;
    }

    BulletinArrow arrow() {
        return arrow;
    }

    String operation() {
        return operation;
    }
}
