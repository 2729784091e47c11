package org.chainlead.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 校验: checks the whole trail on request of the auditor. It never seals; that it was done stands in the trail. */
@Service
@PreAuthorize("@access.may('audit.verify')")
public class AuditVerification {

    private static final Subject TRAIL = new Subject("trail", "verification");

    private final DataSource database;
    private final JdbcClient jdbc;
    private final AnchorFiles anchors;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditVerification(
            DataSource database,
            JdbcClient jdbc,
            AnchorFiles anchors,
            AuditTrail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.jdbc = jdbc;
        this.anchors = anchors;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** How many rows {@link #verify} will look at, about. */
    public long size() {
        return 2
                * jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    /**
     * Looks at every entry, which for some millions takes minutes; call it from a thread that may wait.
     *
     * @param progress gets the number of rows looked at so far
     */
    public VerificationReport verify(LongConsumer progress) {
        VerificationReport report = run(progress);
        transaction.executeWithoutResult(status -> trail.record(AuditRecord.of(TRAIL, "trailVerified")
                .detail("entries", report.entries())
                .detail("batches", report.batches())
                .detail("faults", report.faultCount())));
        return report;
    }

    private VerificationReport run(LongConsumer progress) {
        try (Connection connection = database.getConnection()) {
            return new Verification(connection, anchors).run(clock.instant(), progress);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("verification", e);
        }
    }
}
