package org.chainlead.duty;

import static org.chainlead.common.Texts.t;

import java.util.List;
import java.util.function.Consumer;
import org.chainlead.common.Page;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.org.PostRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** 履职频次 of a year as a file: the posts the screen shows to the person, in the order of the leader list, never by numbers. */
@Service
@PreAuthorize("@access.may('duty.view')")
public class DutyExport {

    private static final int POSTS = 100;
    private static final int NARROW = 24;
    private static final int WIDE = 40;

    private final DutyQueries queries;
    private final ListExport export;

    DutyExport(DutyQueries queries, ListExport export) {
        this.queries = queries;
        this.export = export;
    }

    public ExportedList xlsx(int year) {
        return export.xlsx(new ListSheet<DutyTally>(
                t("duty.ui.title"),
                t("duty.ui.year", year),
                List.of(
                        Column.text(
                                t("duty.field.posts"),
                                NARROW,
                                tally -> tally.post().name()),
                        Column.text(t("duty.field.kind"), WIDE, tally -> DutyFacts.rule(tally.rule())),
                        Column.text(t("duty.export.now"), WIDE, tally -> DutyFacts.now(tally.counted())),
                        Column.text(t("duty.export.year"), WIDE, tally -> DutyFacts.missed(tally.counted()))),
                (ListSheet.Rows<DutyTally>) to -> each(year, to)));
    }

    private void each(int year, Consumer<DutyTally> to) {
        Page<PostRef> posts;
        int read = 0;
        do {
            posts = queries.posts(read, POSTS);
            queries.tallies(posts.rows(), year).forEach(to);
            read += posts.rows().size();
        } while (!posts.rows().isEmpty() && read < posts.total());
    }
}
