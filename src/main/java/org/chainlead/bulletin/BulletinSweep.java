package org.chainlead.bulletin;

import java.util.List;
import java.util.UUID;
import org.chainlead.job.RecurringJob;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends every 征求意见 whose days are over. Idempotent: a missed hour is made up, two nodes do no harm. */
@Component
public class BulletinSweep implements RecurringJob {

    private final Bulletins bulletins;
    private final BulletinSettling settling;
    private final JdbcClient jdbc;

    BulletinSweep(Bulletins bulletins, BulletinSettling settling, JdbcClient jdbc) {
        this.bulletins = bulletins;
        this.settling = settling;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "bulletin.consultations";
    }

    /** Shortly after each full hour, so also after every midnight. */
    @Override
    public String cron() {
        return "0 3 * * * *";
    }

    @Override
    @Transactional
    public void run() {
        sweep();
    }

    /** @return how many were ended now */
    @Transactional
    public int sweep() {
        List<UUID> open = jdbc.sql("select id from bulletin where state = 'CONSULTING' order by id")
                .query(UUID.class)
                .list();
        return (int) open.stream()
                .flatMap(id -> bulletins.lock(id).stream())
                .filter(settling::settleIfOver)
                .count();
    }
}
