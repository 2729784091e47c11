package org.chainlead.message;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.job.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues the 每日摘要: once a person and working day, from the hour the person chose on, when something came since the last
 * one. A missed day is made up by the next, which lists everything unread.
 */
@Component
class DigestSweep implements RecurringJob {

    private static final String QUEUE = """
            with wanting as (
                select c.account_id,
                       (select max(m.seq) from message m
                         where m.account_id = c.account_id and m.read_at is null and m.topic = any (c.mailed)
                           and m.seq > coalesce(c.digested_seq, 0)) as newest
                  from message_choice c join account a on a.id = c.account_id
                 where c.address is not null and c.digest_hour <= :hour and a.disabled_at is null),
            queued as (
                insert into delivery (id, channel, purpose, occasion, accounts, target, state, next_attempt_at, created_at)
                select gen_random_uuid(), 'MAIL', 'DIGEST', 'digest:' || account_id || ':' || :today, array[account_id], '',
                       'WAITING', :now, :now
                  from wanting where newest is not null order by account_id
                    on conflict (channel, occasion) do nothing
                returning accounts[1] as account_id)
            update message_choice c set digested_seq = w.newest from wanting w join queued q using (account_id)
             where c.account_id = w.account_id""";

    private final JdbcClient jdbc;
    private final SettingStore store;
    private final WorkCalendar calendar;
    private final Clock clock;

    DigestSweep(JdbcClient jdbc, SettingStore store, WorkCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "message.digests";
    }

    /** Right after each full hour, and later in it for what came in between. */
    @Override
    public String cron() {
        return "0 1,21,41 * * * *";
    }

    @Override
    @Transactional
    public void run() {
        LocalDate today = LocalDate.now(clock);
        if (store.mail().active() && calendar.isWorkingDay(today)) {
            jdbc.sql(QUEUE)
                    .param("hour", LocalTime.now(clock).getHour())
                    .param("today", today.toString())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }
}
