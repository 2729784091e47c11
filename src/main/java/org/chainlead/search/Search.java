package org.chainlead.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainlead.chaincard.ChainSearch;
import org.chainlead.common.SearchHits;
import org.chainlead.common.SearchWords;
import org.chainlead.dispatch.ReportSearch;
import org.chainlead.org.Access;
import org.chainlead.project.ProjectSearch;
import org.chainlead.supervision.NoticeSearch;
import org.chainlead.task.TaskSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one search: by kind, within a kind newest first. What may be seen is asked of each kind's own module. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('search.find')")
public class Search {

    private final TaskSearch tasks;
    private final ReportSearch reports;
    private final NoticeSearch notices;
    private final ProjectSearch projects;
    private final ChainSearch chains;
    private final Access access;

    Search(
            TaskSearch tasks,
            ReportSearch reports,
            NoticeSearch notices,
            ProjectSearch projects,
            ChainSearch chains,
            Access access) {
        this.tasks = tasks;
        this.reports = reports;
        this.notices = notices;
        this.projects = projects;
        this.chains = chains;
        this.access = access;
    }

    /** The kinds the person may look for. */
    public List<SearchKind> kinds() {
        return Arrays.stream(SearchKind.values())
                .filter(kind -> access.may(kind.operation()))
                .toList();
    }

    /**
     * A page of all kinds after one another or of one; every kind is counted. Nothing is found by words that are too short.
     *
     * @param only null for all
     */
    public SearchPage page(SearchWords words, @Nullable SearchKind only, int offset, int rows) {
        List<Found> page = new ArrayList<>();
        Map<SearchKind, Integer> found = new EnumMap<>(SearchKind.class);
        int before = 0;
        for (SearchKind kind : kinds()) {
            boolean listed = only == null || only == kind;
            int from = Math.max(0, offset - before);
            int wanted = Math.min(rows - page.size(), SearchHits.COUNTED - from);
            SearchHits hits = find(kind, words, from, listed ? Math.max(0, wanted) : 0);
            hits.rows().forEach(hit -> page.add(new Found(kind, hit)));
            found.put(kind, hits.found());
            before += listed ? Math.min(hits.found(), SearchHits.COUNTED) : 0;
        }
        return new SearchPage(page, found);
    }

    /** The first of every kind, while somebody types. */
    public List<Found> first(SearchWords words, int ofEach) {
        return kinds().stream()
                .flatMap(kind -> find(kind, words, 0, ofEach).rows().stream().map(hit -> new Found(kind, hit)))
                .toList();
    }

    private SearchHits find(SearchKind kind, SearchWords words, int offset, int rows) {
        if (!words.canBeFound()) {
            return new SearchHits(List.of(), 0);
        }
        return switch (kind) {
            case TASK -> tasks.find(words, offset, rows);
            case REPORT -> reports.find(words, offset, rows);
            case NOTICE -> notices.find(words, offset, rows);
            case PROJECT -> projects.find(words, offset, rows);
            case CHAIN -> chains.find(words, offset, rows);
        };
    }
}
