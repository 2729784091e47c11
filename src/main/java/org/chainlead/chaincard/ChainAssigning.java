package org.chainlead.chaincard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.chain.ChainId;
import org.chainlead.chain.Chains;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registering chains, and saying who answers for each: leader, leading department, counties and parks. */
@Service
@Transactional
@PreAuthorize("@access.may('chaincard.assign')")
public class ChainAssigning {

    private static final int MOST_CARRIERS = 30;
    private static final int LONGEST = 60;

    private final ChainGate gate;
    private final Chains chains;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    ChainAssigning(ChainGate gate, Chains chains, Directory directory, JdbcClient jdbc, AuditTrail trail) {
        this.gate = gate;
        this.chains = chains;
        this.directory = directory;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** Registers a chain at the end of the list; refused where code or name are taken. */
    public ChainId register(NewChain chain) {
        jdbc.sql("lock table industry_chain in share row exclusive mode").update();
        Refusal.ifAny(problems(chain));
        int sort = jdbc.sql("select coalesce(max(sort), 0) + 10 from industry_chain")
                .query(Integer.class)
                .single();
        String grouping = chain.grouping().strip();
        return chains.create(
                chain.code().strip(), chain.name().strip(), grouping.isEmpty() ? null : grouping, null, null, sort);
    }

    /**
     * Says who answers for the chain.
     *
     * @throws Stale when somebody else changed it since it was read
     */
    public void assign(ChainId chain, Responsibility now) {
        gate.enter("chaincard.assign", chain);
        Refusal.ifAny(problems(now));
        int changed = jdbc.sql("""
                        update chain_card set template_id = :template, lead_unit_id = :lead, version = version + 1
                         where chain_id = :chain and version = :version""")
                .param("template", now.template().uuid())
                .param("lead", now.leadUnit() == null ? null : now.leadUnit().uuid())
                .param("chain", chain.uuid())
                .param("version", now.version())
                .update();
        if (changed == 0) {
            throw new Stale();
        }
        carriers(chain, now.carriers());
        chains.change(chain, now.grouping(), now.leader(), now.office());
        trail.record(AuditRecord.of(Subject.of("chain", chain.uuid()), "chainResponsibilitySet")
                .detail("unit", name(now.leadUnit()))
                .detail("units", names(now.carriers()))
                .detail("template", template(now.template())));
    }

    private void carriers(ChainId chain, List<UnitId> carriers) {
        jdbc.sql("delete from chain_carrier where chain_id = :chain")
                .param("chain", chain.uuid())
                .update();
        int position = 0;
        for (UnitId unit : carriers) {
            jdbc.sql("insert into chain_carrier (chain_id, unit_id, position) values (:chain, :unit, :position)")
                    .param("chain", chain.uuid())
                    .param("unit", unit.uuid())
                    .param("position", ++position)
                    .update();
        }
    }

    private List<Reason> problems(NewChain chain) {
        List<Reason> problems = new ArrayList<>();
        taken(problems, "code", chain.code().strip(), "chaincard.refused.noCode", "chaincard.refused.codeTaken");
        taken(problems, "name", chain.name().strip(), "chaincard.refused.noName", "chaincard.refused.nameTaken");
        if (chain.grouping().length() > LONGEST) {
            problems.add(Reason.of("chaincard.refused.grouping", LONGEST));
        }
        return problems;
    }

    private void taken(List<Reason> problems, String column, String text, String missing, String taken) {
        if (text.isEmpty() || text.length() > LONGEST) {
            problems.add(Reason.of(missing, LONGEST));
        } else if (jdbc.sql("select exists (select 1 from industry_chain where " + column + " = :text)")
                .param("text", text)
                .query(Boolean.class)
                .single()) {
            problems.add(Reason.of(taken, text));
        }
    }

    private static List<Reason> problems(Responsibility now) {
        List<Reason> problems = new ArrayList<>();
        if (now.grouping().length() > LONGEST) {
            problems.add(Reason.of("chaincard.refused.grouping", LONGEST));
        }
        if (now.carriers().size() > MOST_CARRIERS
                || now.carriers().stream().distinct().count() < now.carriers().size()) {
            problems.add(Reason.of("chaincard.refused.carriers", MOST_CARRIERS));
        }
        return problems;
    }

    private String template(TemplateId template) {
        return jdbc.sql("select name from element_template where id = :id")
                .param("id", template.uuid())
                .query(String.class)
                .single();
    }

    private @Nullable String name(@Nullable UnitId unit) {
        return unit == null ? null : directory.unit(unit).map(UnitRef::name).orElse(null);
    }

    private String names(List<UnitId> units) {
        return directory.units(units).stream().map(UnitRef::name).collect(Collectors.joining(Texts.t("chaincard.and")));
    }
}
