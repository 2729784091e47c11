package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.util.UUID;
import java.util.regex.Pattern;
import org.chainlead.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 代字+〔年〕+序号+号, taken at 签发. The counter of a 代字 and year is a row that stays locked until the transaction ends,
 * so a number is taken once and, when the act is rolled back, not lost; a typed number that the counter meets is passed
 * over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeNumbers {

    private static final int LONGEST = 40;

    private final JdbcClient jdbc;

    NoticeNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Code(String code, int start) {}

    /** The next number of the kind in the year. */
    String take(NoticeKind kind, int year, UUID notice) {
        Code code = jdbc.sql("select code, start from notice_code where kind = :kind")
                .param("kind", kind.name())
                .query((row, n) -> new Code(row.getString("code"), row.getInt("start")))
                .single();
        while (true) {
            String number = t("supervision.number", code.code(), year, next(code, year));
            if (keep(number, notice)) {
                return number;
            }
        }
    }

    /** A number typed from the document system. */
    String takeTyped(String typed, UUID notice) {
        String number = typed.strip();
        if (number.length() > LONGEST || !Pattern.matches(t("supervision.numberPattern"), number)) {
            throw Refusal.because("supervision.refused.numberForm", number);
        }
        if (!keep(number, notice)) {
            throw Refusal.because("supervision.refused.numberTaken", number);
        }
        return number;
    }

    /** Whether the kind is issued only after 核稿. */
    boolean needsReview(NoticeKind kind) {
        return jdbc.sql("select reviewed from notice_code where kind = :kind")
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    private int next(Code code, int year) {
        return jdbc.sql("""
                        insert into notice_counter (code, year, last) values (:code, :year, :start)
                            on conflict (code, year) do update set last = notice_counter.last + 1
                        returning last""")
                .param("code", code.code())
                .param("year", year)
                .param("start", code.start())
                .query(Integer.class)
                .single();
    }

    private boolean keep(String number, UUID notice) {
        return jdbc.sql(
                                "insert into notice_number (number, notice_id) values (:number, :notice) on conflict do nothing")
                        .param("number", number)
                        .param("notice", notice)
                        .update()
                == 1;
    }
}
