package org.chainlead.dispatch;

import static org.chainlead.common.Texts.label;

import org.chainlead.common.NotFound;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rows a person reads of a published round, as a file. */
@Service
@PreAuthorize("@access.may('dispatch.published')")
public class PublishedExport {

    private final PublishedRounds rounds;
    private final PublishedScope scope;
    private final RoundRowTable table;
    private final ListExport export;

    PublishedExport(PublishedRounds rounds, PublishedScope scope, RoundRowTable table, ListExport export) {
        this.rounds = rounds;
        this.scope = scope;
        this.table = table;
        this.export = export;
    }

    /** @throws NotFound when the round is not published, or the person has no row in it */
    public ExportedList rows(RoundId round, RoundRowFilter filter) {
        RoundRowTable.Reach reach = scope.reach();
        return export.xlsx(new ListSheet<>(
                rounds.get(round).name(),
                label(filter.kind()),
                RoundExport.columns(),
                to -> table.each(round, filter, reach, row -> to.accept(scope.shown(row)))));
    }
}
