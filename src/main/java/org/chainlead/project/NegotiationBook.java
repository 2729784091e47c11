package org.chainlead.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.chain.ChainId;
import org.chainlead.org.Stamp;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects in 在谈 as rows: nothing is read here but under {@link ProjectSight#negotiating}. */
@Repository
class NegotiationBook {

    static final String READ = "project.negotiation";
    static final String KEEP = "project.negotiate";

    private static final String ROWS = """
            select p.id, p.version, p.name, p.partner, p.total_investment, p.chain_id, coalesce(c.name, '') as chain,
                   p.county_unit_id, p.place, u.name as unit, s.entered_on, s.recorded_name,\s""";

    private static final String STAY = " join project_stage_stay s on s.project_id = p.id and s.left_on is null where ";

    private static final String PLACES = """
            select id, code, short_name as name, kind from unit
             where kind in ('COUNTY_GOVERNMENT', 'PARK') and (valid_until is null or valid_until >= :today)""";

    private final JdbcClient jdbc;
    private final ProjectSight sight;

    NegotiationBook(JdbcClient jdbc, ProjectSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** In the order of the unit list, each unit's newest first. */
    List<NegotiationRow> rows(String words, int offset, int limit) {
        return jdbc.sql(ROWS + sight.negotiating(KEEP) + " as keeps" + fromWhere(words)
                        + " order by u.sort, u.code, p.created_at desc, p.id offset :offset limit :limit")
                .params(parameters(words))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    long count(String words) {
        return jdbc.sql("select count(*)" + fromWhere(words))
                .params(parameters(words))
                .query(Long.class)
                .single();
    }

    /** Empty for what is not there or not the acting person's to see. */
    Optional<NegotiationRow> find(NegotiationId id) {
        return jdbc.sql(ROWS + sight.negotiating(KEEP) + " as keeps" + fromWhere("") + " and p.id = :id")
                .params(sight.parameters())
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    UUID reportingUnit(NegotiationId id) {
        return jdbc.sql("select lead_unit_id from major_project where id = :id")
                .param("id", id.uuid())
                .query(UUID.class)
                .single();
    }

    /** Held by this transaction; empty for what is not there or not the acting person's to keep. */
    Optional<NegotiationRow> take(NegotiationId id) {
        return jdbc.sql(ROWS + "true as keeps" + ProjectQuery.FROM + STAY + sight.negotiating(KEEP)
                        + " and p.id = :id for update of p")
                .params(sight.parameters())
                .param("id", id.uuid())
                .query((row, n) -> read(row))
                .optional();
    }

    void insert(UUID id, NegotiationDraft draft, String place, UUID unit, Stamp stamp, LocalDate today) {
        jdbc.sql("""
                        insert into major_project (id, industry, chain_id, name, printed_name, partner, total_investment,
                               place, county_unit_id, lead_unit_id, stage, created_at, changed_at, progressed_on)
                        values (:id, '', :chain, :name, :name, :partner, :investment, :place, :county, :unit,
                               'NEGOTIATING', :now, :now, :today)""")
                .params(words(draft, place))
                .param("id", id)
                .param("unit", unit)
                .param("now", stamp.at())
                .param("today", today)
                .update();
    }

    void update(NegotiationId id, NegotiationDraft draft, String place, Stamp stamp) {
        jdbc.sql("""
                        update major_project set name = :name, printed_name = :name, partner = :partner,
                               total_investment = :investment, chain_id = :chain, place = :place,
                               county_unit_id = :county, version = version + 1, changed_at = :now
                         where id = :id and stage = 'NEGOTIATING'""")
                .params(words(draft, place))
                .param("id", id.uuid())
                .param("now", stamp.at())
                .update();
    }

    void delete(NegotiationId id) {
        jdbc.sql("delete from major_project where id = :id and stage = 'NEGOTIATING'")
                .param("id", id.uuid())
                .update();
    }

    /** Counties and zones in force as lists print them, in the order of the unit list. */
    List<UnitRef> places(LocalDate today) {
        return jdbc.sql(PLACES + " order by sort, code")
                .param("today", today)
                .query((row, n) -> unit(row))
                .list();
    }

    private String fromWhere(String words) {
        return ProjectQuery.FROM
                + STAY
                + sight.negotiating(READ)
                + (words.isBlank() ? "" : " and (lower(p.name) like :like or lower(p.partner) like :like)");
    }

    private Map<String, @Nullable Object> parameters(String words) {
        Map<String, @Nullable Object> parameters = sight.parameters();
        parameters.put("like", "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        return parameters;
    }

    private static Map<String, @Nullable Object> words(NegotiationDraft draft, String place) {
        Map<String, @Nullable Object> words = new HashMap<>();
        words.put("name", draft.name().strip());
        words.put("partner", draft.partner().strip());
        words.put("investment", draft.investment());
        words.put("chain", draft.chain() == null ? null : draft.chain().uuid());
        words.put("place", place);
        words.put("county", draft.county() == null ? null : draft.county().uuid());
        return words;
    }

    private static NegotiationRow read(ResultSet row) throws SQLException {
        UUID chain = row.getObject("chain_id", UUID.class);
        UUID county = row.getObject("county_unit_id", UUID.class);
        return new NegotiationRow(
                new NegotiationId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new NegotiationDraft(
                        row.getString("name"),
                        row.getString("partner"),
                        Investment.plain(row.getBigDecimal("total_investment")),
                        chain == null ? null : new ChainId(chain),
                        county == null ? null : new UnitId(county)),
                row.getString("chain"),
                row.getString("place"),
                row.getString("unit"),
                row.getObject("entered_on", LocalDate.class),
                row.getString("recorded_name"),
                row.getBoolean("keeps"));
    }

    private static UnitRef unit(ResultSet row) throws SQLException {
        return new UnitRef(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")));
    }
}
