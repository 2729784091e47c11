package org.chainlead.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.chainlead.attachment.spi.AttachmentOwner;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.NotFound;
import org.chainlead.org.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands files out. Who may read the thing may read its files; a staged file is its uploader's alone. A file that is
 * missing and a file one may not read are answered alike. Each reading is written to the trail.
 */
@Service
@PreAuthorize("@access.may('attachment.download')")
public class AttachmentDownload {

    private final StoredAttachments stored;
    private final FileStore files;
    private final ObjectProvider<AttachmentOwner> owners;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final TransactionTemplate transaction;

    AttachmentDownload(
            StoredAttachments stored,
            FileStore files,
            ObjectProvider<AttachmentOwner> owners,
            AuditTrail trail,
            CurrentUser user,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.files = files;
        this.owners = owners;
        this.trail = trail;
        this.user = user;
        this.transaction = transaction;
    }

    /** A file opened for reading; the caller closes the content. */
    public record OpenFile(AttachmentRef ref, InputStream content) {}

    /** @throws NotFound when there is no such file, or the acting person may not read it */
    public OpenFile open(AttachmentId id) {
        AttachmentRef ref = transaction.execute(status -> {
            StoredAttachments.Row row = stored.find(id)
                    .filter(found -> !stored.isSealed(found.ref().sha256()))
                    .filter(this::mayRead)
                    .orElseThrow(NotFound::new);
            record(row);
            return row.ref();
        });
        try {
            return new OpenFile(ref, files.read(ref.sha256()));
        } catch (NoSuchFileException e) {
            throw new NotFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean mayRead(StoredAttachments.Row row) {
        StoredAttachments.Owner owner = row.owner();
        if (owner == null) {
            return row.uploadedBy().equals(user.actor().account().uuid());
        }
        return owners.stream()
                .filter(judge -> judge.kind().equals(owner.kind()))
                .anyMatch(judge -> judge.mayRead(owner.id()));
    }

    private void record(StoredAttachments.Row row) {
        AttachmentRef ref = row.ref();
        AuditRecord record = AuditRecord.of(Subject.of("attachment", ref.id().uuid()), "fileRead")
                .file(ref.name(), ref.sha256(), ref.size());
        if (row.owner() != null) {
            record.detail("ownerKind", row.owner().kind())
                    .detail("ownerId", row.owner().id());
        }
        trail.record(record);
    }
}
