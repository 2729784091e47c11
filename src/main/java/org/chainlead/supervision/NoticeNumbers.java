package org.chainlead.supervision;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How notices are numbered, by kind; the numbers themselves are {@link DocumentNumbers}'. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeNumbers {

    private final DocumentNumbers numbers;
    private final JdbcClient jdbc;

    NoticeNumbers(DocumentNumbers numbers, JdbcClient jdbc) {
        this.numbers = numbers;
        this.jdbc = jdbc;
    }

    private record Code(String code, int start) {}

    /** The next number of the kind in the year. */
    String take(NoticeKind kind, int year, UUID notice) {
        Code code = jdbc.sql("select code, start from notice_code where kind = :kind")
                .param("kind", kind.name())
                .query((row, n) -> new Code(row.getString("code"), row.getInt("start")))
                .single();
        return numbers.take(code.code(), code.start(), year, notice);
    }

    /** A number typed from the document system. */
    String takeTyped(String typed, UUID notice) {
        return numbers.takeTyped(typed, notice);
    }

    /** Whether the kind is issued only after 核稿. */
    boolean needsReview(NoticeKind kind) {
        return jdbc.sql("select reviewed from notice_code where kind = :kind")
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }
}
