package org.chainlead.attachment;

import static org.chainlead.common.Texts.t;

import java.io.UncheckedIOException;
import java.util.List;
import org.chainlead.audit.spi.ErasureTarget;
import org.chainlead.audit.spi.TextPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Files under whatever names and hung on whatever things. The rows stay as tombstones with the hash; the content goes once
 * the erasure is committed, and again every night should that have failed.
 */
@Component
class AttachmentErasure implements ErasureTarget {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentErasure.class);

    private final StoredAttachments stored;
    private final UnusedContents contents;

    AttachmentErasure(StoredAttachments stored, UnusedContents contents) {
        this.stored = stored;
        this.contents = contents;
    }

    @Override
    public List<TextPlace> texts() {
        return TextPlace.plain("attachment", "name");
    }

    @Override
    public int countFiles(String sha256) {
        return stored.count(sha256);
    }

    @Override
    public void eraseFiles(String sha256) {
        stored.lock(sha256);
        stored.rename(sha256, t("attachment.sealedName"));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    contents.removeErased(sha256);
                } catch (UncheckedIOException e) {
                    LOG.error("An erased content is still on the disk; the nightly sweep tries again", e);
                }
            }
        });
    }
}
