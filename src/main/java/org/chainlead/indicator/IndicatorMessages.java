package org.chainlead.indicator;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who entered a value is told that it came back, the source unit that its indicator is looked into. */
@Component
class IndicatorMessages {

    private final Messages messages;
    private final Recipients recipients;
    private final JdbcClient jdbc;

    IndicatorMessages(Messages messages, Recipients recipients, JdbcClient jdbc) {
        this.messages = messages;
        this.recipients = recipients;
        this.jdbc = jdbc;
    }

    /** @param account who entered it */
    void givenBack(ValueToVerify value, UUID account) {
        messages.tell(
                List.of(new AccountId(account)),
                new MessageDraft(
                        "indicator.message.returned",
                        List.of(value.indicatorName(), value.period(), value.words()),
                        "indicators/entry/" + YearMonth.from(value.ref().periodEnd()),
                        "indicator.returned:" + value.ref().indicator()
                                + value.ref().periodEnd() + ":" + value.ref().no()));
    }

    void opened(IndicatorCaseId id, IndicatorId indicator, String name) {
        messages.tell(
                recipients.at(source(indicator), Role.LIAISON, Role.UNIT_HEAD),
                new MessageDraft(
                        "indicator.message.opened",
                        List.of(name),
                        "indicators/" + indicator,
                        "indicator.opened:" + id));
    }

    private UnitId source(IndicatorId indicator) {
        return new UnitId(jdbc.sql("select source_unit_id from indicator where id = :id")
                .param("id", indicator.uuid())
                .query(UUID.class)
                .single());
    }
}
