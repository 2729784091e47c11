package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chainlead.common.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of all documents of the supervision office: 代字+〔年〕+序号+号, taken at 签发. For modules that issue documents,
 * inside their transaction and after their own check of rights.
 *
 * <p>The counter of a 代字 and year is a row that stays locked until the transaction ends, so a number is taken once and,
 * when the act is rolled back, not lost; a typed number that the counter meets is passed over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DocumentNumbers {

    private static final int LONGEST = 40;

    private final JdbcClient jdbc;

    DocumentNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of a 代字 in the year.
     *
     * @param start the first number of a year
     * @param document what it is taken for
     */
    public String take(String code, int start, int year, UUID document) {
        while (true) {
            String number = t("supervision.number", code, year, next(code, start, year));
            if (keep(number, document)) {
                return number;
            }
        }
    }

    /**
     * A number typed from the document system.
     *
     * @throws Refusal when it is none, or taken
     */
    public String takeTyped(String typed, UUID document) {
        String number = typed.strip();
        if (number.length() > LONGEST || !Pattern.matches(t("supervision.numberPattern"), number)) {
            throw Refusal.because("supervision.refused.numberForm", number);
        }
        if (!keep(number, document)) {
            throw Refusal.because("supervision.refused.numberTaken", number);
        }
        return number;
    }

    /** The last number of the 代字 in the year, 0 when none was taken. */
    public int last(String code, int year) {
        Optional<Integer> last = jdbc.sql("select last from notice_counter where code = :code and year = :year")
                .param("code", code)
                .param("year", year)
                .query(Integer.class)
                .optional();
        return last.orElse(0);
    }

    /** A later first number counts at once; the numbers between are left out. */
    public void skipTo(String code, int start, int year) {
        jdbc.sql("update notice_counter set last = :last where code = :code and year = :year and last < :last")
                .param("last", start - 1)
                .param("code", code)
                .param("year", year)
                .update();
    }

    private int next(String code, int start, int year) {
        return jdbc.sql("""
                        insert into notice_counter (code, year, last) values (:code, :year, :start)
                            on conflict (code, year) do update set last = notice_counter.last + 1
                        returning last""")
                .param("code", code)
                .param("year", year)
                .param("start", start)
                .query(Integer.class)
                .single();
    }

    private boolean keep(String number, UUID document) {
        return jdbc.sql(
                                "insert into notice_number (number, notice_id) values (:number, :notice) on conflict do nothing")
                        .param("number", number)
                        .param("notice", document)
                        .update()
                == 1;
    }
}
