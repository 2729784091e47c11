package org.chainlead.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chainlead.audit.spi.ActorSnapshot;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The entries of one transaction until right before its commit. Who writes an entry holds the end of that subject's chain
 * until the commit; two acts on the same two subjects that took them as they came, each beginning with the other one,
 * waited for each other until the database ended one of them. So the chains are taken when all subjects of the act are
 * known, in one order for everybody, and after its own rows, which everybody else takes before the chains as well.
 */
final class PendingEntries implements TransactionSynchronization {

    private record Entry(AuditRecord record, ActorSnapshot who) {}

    private final AuditTrail trail;
    private final List<Entry> entries = new ArrayList<>();
    private boolean written;

    private PendingEntries(AuditTrail trail) {
        this.trail = trail;
    }

    static PendingEntries ofThisTransaction(AuditTrail trail) {
        for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof PendingEntries pending && pending.trail == trail) {
                return pending;
            }
        }
        PendingEntries pending = new PendingEntries(trail);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    void add(AuditRecord record, ActorSnapshot who) {
        entries.add(new Entry(record, who));
        if (written) {
            write();
        }
    }

    /** After everything else that acts before the commit, because that may write entries too. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written = true;
        write();
    }

    private void write() {
        SortedSet<String> subjects = new TreeSet<>();
        entries.forEach(entry -> subjects.add(
                entry.record().subject.kind() + ":" + entry.record().subject.id()));
        trail.lock(subjects);
        entries.forEach(entry -> trail.append(entry.record(), entry.who()));
        entries.clear();
    }
}
