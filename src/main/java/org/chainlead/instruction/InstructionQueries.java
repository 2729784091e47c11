package org.chainlead.instruction;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.attachment.Attachments;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 领导批示: lists page by page, and one in full. What the person may not read is not found. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('instruction.view')")
public class InstructionQueries {

    private final InstructionRows rows;
    private final Attachments attachments;
    private final Directory directory;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    InstructionQueries(
            InstructionRows rows, Attachments attachments, Directory directory, CurrentUser user, JdbcClient jdbc) {
        this.rows = rows;
        this.attachments = attachments;
        this.directory = directory;
        this.user = user;
        this.jdbc = jdbc;
    }

    /** The lists of the person's role with their counts, the one that waits for the person first. */
    public Map<InstructionList, Long> lists() {
        Actor actor = user.actor();
        List<InstructionList> lists = switch (actor.role()) {
            case SUPERVISOR -> List.of(InstructionList.TO_PROPOSE, InstructionList.TO_DECIDE, InstructionList.ALL);
            case SUPERVISION_HEAD ->
                List.of(InstructionList.TO_DECIDE, InstructionList.TO_PROPOSE, InstructionList.ALL);
            case LEADER, SECRETARY -> List.of(InstructionList.MINE);
            default -> List.of(InstructionList.ALL);
        };
        Map<InstructionList, Long> counts = new LinkedHashMap<>();
        lists.forEach(list -> counts.put(list, rows.count(list)));
        return counts;
    }

    /** As what the acting person enters instructions; empty for who enters none. */
    public Optional<InstructionSource> entersAs() {
        return switch (user.actor().role()) {
            case LEADER -> Optional.of(InstructionSource.DIRECT);
            case SECRETARY -> Optional.of(InstructionSource.TRANSCRIBED);
            default -> Optional.empty();
        };
    }

    /** Newest first. */
    public Page<InstructionRow> page(InstructionList list, int offset, int limit) {
        return new Page<>(rows.page(list, offset, limit), rows.count(list));
    }

    public InstructionDetail detail(InstructionId id) {
        InstructionRows.Full full = rows.find(id).orElseThrow(NotFound::new);
        return new InstructionDetail(
                full.row(),
                attachments.of(InstructionDesk.SUBJECT, id.uuid()),
                directory.units(units(id)),
                full.triage(),
                full.proposedByName(),
                full.proposedAt(),
                full.decidedByName(),
                full.decidedAt(),
                full.made(),
                full.madeTitle(),
                full.madeNumber(),
                full.madeState(),
                full.acts());
    }

    private List<UnitId> units(InstructionId id) {
        return jdbc
                .sql("select unit_id from instruction_unit where instruction_id = :id order by position")
                .param("id", id.uuid())
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList();
    }
}
