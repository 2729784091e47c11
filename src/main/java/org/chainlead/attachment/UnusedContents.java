package org.chainlead.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chainlead.job.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes contents that no row refers to any more. The row goes first and is committed, then the content under the lock
 * of its hash, which an upload of the same content holds until its own row is there: so a row never loses its content.
 */
@Component
class UnusedContents implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedContents.class);

    /** How long an uploaded file waits to be handed in. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private final StoredAttachments stored;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnusedContents(StoredAttachments stored, FileStore files, PlatformTransactionManager transactions, Clock clock) {
        this.stored = stored;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "attachment.unused";
    }

    /** Every night at half past two. */
    @Override
    public String cron() {
        return "0 30 2 * * *";
    }

    @Override
    public void run() {
        sweep();
    }

    /** Forgets uploads that nobody handed in for seven days, and makes sure that erased contents are gone. */
    void sweep() {
        List<String> hashes = transaction.execute(
                status -> stored.deleteStagedBefore(clock.instant().minus(PATIENCE)));
        hashes.forEach(this::remove);
        stored.erased().forEach(this::removeErased);
    }

    /** Removes a content by order, whoever refers to it. */
    void removeErased(String sha256) {
        transaction.executeWithoutResult(status -> {
            stored.lock(sha256);
            delete(sha256);
        });
    }

    /** Removes the content unless a row refers to it; a deletion not yet committed still counts as a row. */
    void remove(String sha256) {
        transaction.executeWithoutResult(status -> {
            stored.lock(sha256);
            if (!stored.refersTo(sha256)) {
                delete(sha256);
            }
        });
    }

    private void delete(String sha256) {
        try {
            files.delete(sha256);
        } catch (IOException e) {
            LOG.warn("Content {} could not be removed", sha256, e);
            throw new UncheckedIOException(e);
        }
    }
}
