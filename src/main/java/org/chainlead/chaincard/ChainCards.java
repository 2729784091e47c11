package org.chainlead.chaincard;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.indicator.IndicatorFilter;
import org.chainlead.indicator.IndicatorQueries;
import org.chainlead.org.Access;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectGrouping;
import org.chainlead.project.ProjectQueries;
import org.chainlead.project.ProjectSum;
import org.chainlead.project.ProjectTotals;
import org.chainlead.task.ChainTaskSums;
import org.chainlead.task.TaskSums;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 产业链: the list page by page, and one in full. Tasks, projects and indicators are read by their own modules, so that
 * everybody finds as many as the lists there would show.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('chaincard.view')")
public class ChainCards {

    /** Most indicators a card shows itself. */
    public static final int INDICATORS = 10;

    private static final ProjectTotals NO_PROJECTS = new ProjectTotals(0, BigDecimal.ZERO);
    private static final int MOST_CHAINS = 1000;

    private final JdbcClient jdbc;
    private final Chains chains;
    private final ElementTable elements;
    private final SessionTable sessions;
    private final EnterpriseTable enterprises;
    private final PlanTable plans;
    private final ChainTaskSums tasks;
    private final ProjectQueries projects;
    private final IndicatorQueries indicators;
    private final Directory directory;
    private final ChainGate gate;
    private final Access access;
    private final Clock clock;

    ChainCards(
            JdbcClient jdbc,
            Chains chains,
            ElementTable elements,
            SessionTable sessions,
            EnterpriseTable enterprises,
            PlanTable plans,
            ChainTaskSums tasks,
            ProjectQueries projects,
            IndicatorQueries indicators,
            Directory directory,
            ChainGate gate,
            Access access,
            Clock clock) {
        this.jdbc = jdbc;
        this.chains = chains;
        this.elements = elements;
        this.sessions = sessions;
        this.enterprises = enterprises;
        this.plans = plans;
        this.tasks = tasks;
        this.projects = projects;
        this.indicators = indicators;
        this.directory = directory;
        this.gate = gate;
        this.access = access;
        this.clock = clock;
    }

    /** In the order of the chains. */
    public List<ChainRow> rows(ChainFilter filter, int offset, int limit) {
        ChainListQuery query = query(filter);
        List<ChainRow> rows = jdbc.sql(query.rows())
                .params(query.parameters)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> query.read(row))
                .list();
        return withWhatHangsOnThem(rows);
    }

    public long count(ChainFilter filter) {
        ChainListQuery query = query(filter);
        return jdbc.sql(query.count())
                .params(query.parameters)
                .query(Long.class)
                .single();
    }

    /** @throws NotFound when there is no such chain */
    public ChainCard card(ChainId id) {
        Head head = head(id).orElseThrow(NotFound::new);
        ChainRef chain = chains.find(id).orElseThrow(NotFound::new);
        return new ChainCard(
                chain,
                head.version(),
                head.template(),
                head.templateName(),
                head.leadUnit().flatMap(directory::unit).orElse(null),
                carriers(id),
                elements.of(id),
                sessions.tallies(id, LocalDate.now(clock).getYear(), LocalDate.now(clock)),
                enterprises.tallies(id),
                tasks.of(List.of(id)).getOrDefault(id, ChainTaskSums.NONE),
                projects.totals(ProjectFilter.all().withChain(id)),
                indicators.list(IndicatorFilter.all().withChain(id), 0, INDICATORS),
                gate.reaches("chaincard.fill", id),
                access.may("chaincard.assign"));
    }

    /** How often 专班 and 领导小组 met in a year, by the rules of today. */
    public List<BodyTally> bodies(ChainId chain, int year) {
        return sessions.tallies(chain, year, LocalDate.now(clock));
    }

    /** All wordings of an element, the newest first. */
    public List<ElementVersion> versions(ChainId chain, ElementId element, int offset, int limit) {
        return elements.versions(chain, element, offset, limit);
    }

    /** Meetings of 专班 and 领导小组, the newest first; withdrawn ones too. */
    public Page<SessionRow> sessions(ChainId chain, int offset, int limit) {
        return sessions.page(chain, offset, limit);
    }

    /** Versions of the plan, the newest first; withdrawn ones too. */
    public Page<PlanVersion> plans(ChainId chain, int offset, int limit) {
        return plans.page(chain, offset, limit);
    }

    private List<ChainRow> withWhatHangsOnThem(List<ChainRow> rows) {
        Map<ChainId, TaskSums> sums = tasks.of(rows.stream().map(ChainRow::id).toList());
        Map<String, ProjectTotals> totals = new HashMap<>();
        for (ProjectSum sum : projects.sums(ProjectFilter.all(), ProjectGrouping.CHAIN, 0, MOST_CHAINS)
                .rows()) {
            if (sum.key() != null) {
                totals.put(sum.key(), sum.totals());
            }
        }
        return rows.stream()
                .map(row -> row.with(
                        sums.getOrDefault(row.id(), ChainTaskSums.NONE),
                        totals.getOrDefault(row.id().toString(), NO_PROJECTS)))
                .toList();
    }

    private ChainListQuery query(ChainFilter filter) {
        return new ChainListQuery(filter, sessions.rules(), enterprises.rules(), LocalDate.now(clock));
    }

    private record Head(long version, TemplateId template, String templateName, Optional<UnitId> leadUnit) {}

    private Optional<Head> head(ChainId id) {
        return jdbc.sql("""
                        select coalesce(k.version, 0) as version, k.lead_unit_id, t.id, t.name
                          from industry_chain c left join chain_card k on k.chain_id = c.id
                          join element_template t on t.id = """ + ElementTable.TEMPLATE + " where c.id = :id")
                .param("id", id.uuid())
                .query((row, n) -> new Head(
                        row.getLong("version"),
                        new TemplateId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        unit(row.getObject("lead_unit_id", UUID.class))))
                .optional();
    }

    private static Optional<UnitId> unit(@Nullable UUID id) {
        return Optional.ofNullable(id).map(UnitId::new);
    }

    private List<UnitRef> carriers(ChainId id) {
        List<UnitId> ids = jdbc.sql("select unit_id from chain_carrier where chain_id = :id order by position")
                .param("id", id.uuid())
                .query((row, n) -> new UnitId(row.getObject(1, UUID.class)))
                .list();
        Map<UnitId, UnitRef> known = new HashMap<>();
        directory.units(ids).forEach(unit -> known.put(unit.id(), unit));
        return ids.stream()
                .flatMap(unit -> Optional.ofNullable(known.get(unit)).stream())
                .toList();
    }
}
