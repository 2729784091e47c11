package org.chainlead.attachment;

import static org.chainlead.common.Texts.t;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in. A staged file belongs to nobody but the person who uploaded it, until a module binds it.
 *
 * <p>No transaction is open while the bytes arrive, so a slow line holds no database connection.
 */
@Service
@PreAuthorize("@access.may('attachment.upload')")
public class AttachmentUploads {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentUploads.class);

    private final FileStore files;
    private final StoredAttachments stored;
    private final UnusedContents unused;
    private final CurrentUser user;
    private final AttachmentSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttachmentUploads(
            FileStore files,
            StoredAttachments stored,
            UnusedContents unused,
            CurrentUser user,
            AttachmentSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.stored = stored;
        this.unused = unused;
        this.user = user;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    public AttachmentLimits limits() {
        return new AttachmentLimits(
                settings.maxFile().toBytes(), settings.maxTotal().toBytes(), FileKind.endings());
    }

    /**
     * Checks and keeps a file of the acting person. The stream is read to its end or to the limit, never into memory; it
     * is not closed.
     *
     * @param fileName as the browser says it; it is cleaned
     * @throws Refusal when the kind is not accepted, the content is not what the ending says, is empty, too large or
     *     dangerous; nothing is kept then
     */
    public AttachmentRef stage(String fileName, InputStream content) {
        Actor actor = user.actor();
        String name = FileNames.clean(fileName);
        FileKind kind = FileKind.of(FileNames.ending(name))
                .orElseThrow(() -> Refusal.because(
                        "attachment.refused.kind", name, String.join(t("attachment.separator"), FileKind.endings())));
        try (FileStore.Received received =
                files.receive(content, settings.maxFile().toBytes())) {
            check(received, name, kind);
            return keep(received, name, kind, actor);
        } catch (FileStore.TooLarge e) {
            throw Refusal.because(
                    "attachment.refused.size",
                    name,
                    FileSize.text(settings.maxFile().toBytes()));
        } catch (FileSystemException e) {
            LOG.error("A file could not be stored", e);
            throw Refusal.because("attachment.refused.disk", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Forgets a file that the acting person staged and did not hand in.
     *
     * @throws NotFound when it is missing, somebody else's or bound
     */
    public void discard(AttachmentId id) {
        UUID account = user.actor().account().uuid();
        String sha256 =
                transaction.execute(status -> stored.deleteStaged(id, account).orElseThrow(NotFound::new));
        unused.remove(sha256);
    }

    private static void check(FileStore.Received received, String name, FileKind kind) throws IOException {
        if (received.size() == 0) {
            throw Refusal.because("attachment.refused.empty", name);
        }
        Reason reason = ContentCheck.check(received.path(), name, kind).orElse(null);
        if (reason != null) {
            throw new Refusal(List.of(reason));
        }
    }

    private AttachmentRef keep(FileStore.Received received, String name, FileKind kind, Actor actor) {
        AttachmentRef ref = new AttachmentRef(
                AttachmentId.random(),
                name,
                received.size(),
                kind.contentType(),
                received.sha256(),
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        transaction.executeWithoutResult(status -> {
            stored.lock(ref.sha256());
            if (stored.isSealed(ref.sha256())) {
                throw Refusal.because("attachment.refused.sealed");
            }
            requireRoom(actor, ref.size());
            move(received);
            stored.insert(ref, actor);
        });
        return ref;
    }

    private void requireRoom(Actor actor, long more) {
        long limit = settings.maxStaged().toBytes();
        if (stored.stagedBytes(actor.account().uuid()) + more > limit) {
            throw Refusal.because("attachment.refused.staged", FileSize.text(limit));
        }
    }

    private static void move(FileStore.Received received) {
        try {
            received.keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
