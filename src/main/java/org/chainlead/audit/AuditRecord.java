package org.chainlead.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act to be written to the trail. Small plain values (dates, states, unit names, numbers) stand in the entry as
 * details; whatever a person typed at length is given as {@link #text}: the entry keeps its hash, the words stand beside.
 */
public final class AuditRecord {

    record Text(String field, String body) {}

    record File(String name, String sha256, long size) {}

    final Subject subject;
    final String action;
    final Map<String, String> details = new LinkedHashMap<>();
    final List<Text> texts = new ArrayList<>();
    final List<File> files = new ArrayList<>();
    Visibility visibility = Visibility.COMMON;

    @Nullable
    UUID visibleUnit;

    private AuditRecord(Subject subject, String action) {
        this.subject = subject;
        this.action = action;
    }

    /**
     * @param action key of the act; its words stand in the text file under {@code audit.action.<action>} and may use the
     *     details by name, as {@code {state}}
     */
    public static AuditRecord of(Subject subject, String action) {
        return new AuditRecord(subject, action);
    }

    /** A small plain value; nothing is noted when it is absent or blank. */
    public AuditRecord detail(String field, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            details.put(field, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
        return this;
    }

    /** A typed text; nothing is noted when it is absent or blank. */
    public AuditRecord text(String field, @Nullable String body) {
        if (body != null && !body.isBlank()) {
            texts.add(new Text(field, body));
        }
        return this;
    }

    /** The reason a person gave. */
    public AuditRecord reason(@Nullable String reason) {
        return text("reason", reason);
    }

    public AuditRecord file(String name, String sha256, long size) {
        files.add(new File(name, sha256, size));
        return this;
    }

    /** Only this unit (and the auditor) reads the entry in the story. */
    public AuditRecord insideUnit(UUID unit) {
        visibility = Visibility.UNIT;
        visibleUnit = unit;
        return this;
    }

    /** Only the supervision office (and the auditor) reads the entry in the story. */
    public AuditRecord insideOffice() {
        visibility = Visibility.OFFICE;
        return this;
    }
}
