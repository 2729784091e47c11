package org.chainlead.attachment;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.attachment.StoredAttachments.Owner;
import org.chainlead.audit.AuditRecord;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.org.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules do with files, inside their own transaction and after their own check of rights. The module writes
 * names and hashes into its own entry of the trail. Not for views.
 */
@Component
public class Attachments {

    private final StoredAttachments stored;
    private final CurrentUser user;
    private final AttachmentSettings settings;
    private final Clock clock;

    Attachments(StoredAttachments stored, CurrentUser user, AttachmentSettings settings, Clock clock) {
        this.stored = stored;
        this.user = user;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Hangs files that the acting person has staged on a thing.
     *
     * @param ownerKind as in the module's {@link org.chainlead.attachment.spi.AttachmentOwner}
     * @return the files bound, for the module's entry in the trail (see {@link #note})
     * @throws NotFound when one is missing, somebody else's or bound already; then none is bound
     * @throws Refusal when the thing would carry more than the limit (100 MB)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AttachmentRef> bind(Collection<AttachmentId> ids, String ownerKind, UUID ownerId) {
        Set<UUID> wanted = uuids(ids);
        if (wanted.isEmpty()) {
            return List.of();
        }
        Owner owner = new Owner(ownerKind, ownerId);
        stored.lock(ownerKind + ":" + ownerId);
        int bound = stored.bind(wanted, owner, user.actor().account().uuid(), clock.instant());
        if (bound != wanted.size()) {
            throw new NotFound();
        }
        needWithinLimit(owner);
        return of(ownerKind, ownerId).stream()
                .filter(file -> wanted.contains(file.id().uuid()))
                .toList();
    }

    private void needWithinLimit(Owner owner) {
        long limit = settings.maxTotal().toBytes();
        if (stored.boundBytes(owner) > limit) {
            throw Refusal.because("attachment.refused.total", FileSize.text(limit));
        }
    }

    /** Names, sizes and hashes of the files in an entry of the trail. */
    public static AuditRecord note(AuditRecord entry, Collection<AttachmentRef> files) {
        files.forEach(file -> entry.file(file.name(), file.sha256(), file.size()));
        return entry;
    }

    /** Takes files off a thing; they are staged again for who uploaded them and swept after seven days. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unbind(Collection<AttachmentId> ids, String ownerKind, UUID ownerId) {
        Set<UUID> unwanted = uuids(ids);
        if (!unwanted.isEmpty()
                && stored.unbind(unwanted, new Owner(ownerKind, ownerId), clock.instant()) != unwanted.size()) {
            throw new NotFound();
        }
    }

    /** Makes these the files of a thing, as a form hands them in: binds the new ones, takes the missing ones off. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Collection<AttachmentId> wanted, String ownerKind, UUID ownerId) {
        stored.lock(ownerKind + ":" + ownerId);
        Set<AttachmentId> before =
                of(ownerKind, ownerId).stream().map(AttachmentRef::id).collect(Collectors.toSet());
        Set<AttachmentId> gone = new HashSet<>(before);
        gone.removeAll(wanted);
        unbind(gone, ownerKind, ownerId);
        Set<AttachmentId> added = new LinkedHashSet<>(wanted);
        added.removeAll(before);
        bind(added, ownerKind, ownerId);
    }

    /**
     * Gives another thing, such as a frozen version, the same files under ids of their own; no content is copied. A file it
     * has already, by name and content, is not given twice.
     *
     * @throws Refusal when the thing would carry more than the limit (100 MB)
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(String fromKind, UUID fromId, String toKind, UUID toId) {
        Owner to = new Owner(toKind, toId);
        stored.lock(toKind + ":" + toId);
        stored.copy(new Owner(fromKind, fromId), to, clock.instant());
        needWithinLimit(to);
    }

    /** The files of many things in one query, in the order of uploading; a thing without files has no key. */
    @Transactional(readOnly = true)
    public Map<UUID, List<AttachmentRef>> of(String ownerKind, Collection<UUID> ownerIds) {
        return ownerIds.isEmpty() ? Map.of() : stored.of(ownerKind, ownerIds);
    }

    /** The files of one thing, in the order of uploading. */
    @Transactional(readOnly = true)
    public List<AttachmentRef> of(String ownerKind, UUID ownerId) {
        return of(ownerKind, List.of(ownerId)).getOrDefault(ownerId, List.of());
    }

    private static Set<UUID> uuids(Collection<AttachmentId> ids) {
        return ids.stream().map(AttachmentId::uuid).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
