package org.chainlead.bulletin;

import org.chainlead.dispatch.RowGrouping;
import org.springframework.stereotype.Component;

/** The marks of a 通报 with its numbers. */
@Component
class MarksOfBulletin {

    private final BulletinContents contents;

    MarksOfBulletin(BulletinContents contents) {
        this.contents = contents;
    }

    BulletinMarks of(Bulletin bulletin) {
        return new BulletinMarks(
                bulletin,
                contents.totals(bulletin.id),
                contents.countSums(bulletin.id, RowGrouping.UNIT),
                contents.countSums(bulletin.id, RowGrouping.CHAIN));
    }
}
