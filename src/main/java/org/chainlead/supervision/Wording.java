package org.chainlead.supervision;

import jakarta.persistence.Embeddable;

/** The columns of a notice's {@link NoticeWording}. */
@Embeddable
class Wording {

    String opening = "";
    String consequence = "";
    String closing = "";

    void write(NoticeWording wording) {
        opening = wording.opening();
        consequence = wording.consequence();
        closing = wording.closing();
    }

    NoticeWording read() {
        return new NoticeWording(opening, consequence, closing);
    }
}
