package org.chainlead.chaincard;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Stale;
import org.chainlead.common.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Templates of elements and how often bodies meet: data of the 督查室主任, for all chains alike. */
@Service
@Transactional
public class ChainSettings {

    private static final int MOST_ELEMENTS = 30;
    private static final int MOST_TIMES = 99;

    private final JdbcClient jdbc;
    private final SessionTable sessions;
    private final EnterpriseTable enterprises;
    private final AuditTrail trail;
    private final Clock clock;

    ChainSettings(JdbcClient jdbc, SessionTable sessions, EnterpriseTable enterprises, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.enterprises = enterprises;
        this.trail = trail;
        this.clock = clock;
    }

    /** All templates with their elements in order. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('chaincard.view')")
    public List<ElementTemplate> templates() {
        Map<UUID, List<TemplateElement>> elements = new LinkedHashMap<>();
        jdbc.sql("""
                        select template_id, id, name, hint, kind from template_element where removed_at is null
                         order by position, name""")
                .query((row, n) -> elements.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new TemplateElement(
                                new ElementId(row.getObject(2, UUID.class)),
                                row.getString(3),
                                row.getString(4),
                                ElementKind.valueOf(row.getString(5)))))
                .list();
        return jdbc.sql("select id, name, version from element_template order by sort, name")
                .query((row, n) -> new ElementTemplate(
                        new TemplateId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getLong(3),
                        elements.getOrDefault(row.getObject(1, UUID.class), List.of())))
                .list();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('chaincard.view')")
    public List<BodyRule> bodyRules() {
        return sessions.rules();
    }

    /**
     * Writes a template, a new one or the next version of one. Elements that are left out leave the cards; what chains
     * filled in for them stays and comes back with them.
     *
     * @throws Stale when somebody else changed it since it was read
     */
    @PreAuthorize("@access.may('chaincard.settings')")
    public void save(ElementTemplate template) {
        Refusal.ifAny(problems(template));
        if (writeHead(template) == 0) {
            throw new Stale();
        }
        jdbc.sql("update template_element set removed_at = :now where template_id = :template and removed_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("template", template.id().uuid())
                .update();
        int position = 0;
        for (TemplateElement element : template.elements()) {
            write(template.id(), element, ++position);
        }
        trail.record(AuditRecord.of(Subject.of("elementTemplate", template.id().uuid()), "elementTemplateSaved")
                .detail("name", template.name().strip())
                .text(
                        "elements",
                        template.elements().stream()
                                .map(TemplateElement::name)
                                .collect(Collectors.joining(Texts.t("chaincard.and")))));
    }

    /** @throws Stale when somebody else changed it since it was read */
    @PreAuthorize("@access.may('chaincard.settings')")
    public void save(BodyRule rule) {
        if (rule.times() < 1 || rule.times() > MOST_TIMES) {
            throw Refusal.because("chaincard.refused.times", MOST_TIMES);
        }
        if (!sessions.change(rule)) {
            throw new Stale();
        }
        trail.record(AuditRecord.of(new Subject("chainBody", rule.body().name()), "chainBodyRuleSet")
                .detail("chainBody", Texts.label(rule.body()))
                .detail("per", Texts.label(rule.per()))
                .detail("times", rule.times())
                .detail("countedFrom", rule.countedFrom()));
    }

    /** How many enterprises of which standing a chain should have. */
    @Transactional(readOnly = true)
    @PreAuthorize("@access.may('chaincard.view')")
    public List<EnterpriseRule> enterpriseRules() {
        return enterprises.rules();
    }

    /** @throws Stale when somebody else changed it since it was read */
    @PreAuthorize("@access.may('chaincard.settings')")
    public void save(EnterpriseRule rule) {
        boolean backwards = rule.most() != null && rule.most() < rule.least();
        if (rule.least() < 0 || rule.least() > MOST_TIMES || backwards) {
            throw Refusal.because("chaincard.refused.enterpriseRule", MOST_TIMES);
        }
        if (!enterprises.change(rule)) {
            throw new Stale();
        }
        trail.record(
                AuditRecord.of(new Subject("chainEnterprise", rule.standing().name()), "chainEnterpriseRuleSet")
                        .detail("standing", Texts.label(rule.standing()))
                        .detail("least", rule.least())
                        .detail("most", rule.most()));
    }

    private int writeHead(ElementTemplate template) {
        return template.version() == 0 && !exists(template.id())
                ? jdbc.sql("""
                                insert into element_template (id, name, sort, version)
                                select :id, :name, coalesce(max(sort), 0) + 10, 1 from element_template""")
                        .param("id", template.id().uuid())
                        .param("name", template.name().strip())
                        .update()
                : jdbc.sql("""
                                update element_template set name = :name, version = version + 1
                                 where id = :id and version = :version""")
                        .param("id", template.id().uuid())
                        .param("name", template.name().strip())
                        .param("version", template.version())
                        .update();
    }

    private boolean exists(TemplateId id) {
        return jdbc.sql("select exists (select 1 from element_template where id = :id)")
                .param("id", id.uuid())
                .query(Boolean.class)
                .single();
    }

    private void write(TemplateId template, TemplateElement element, int position) {
        jdbc.sql("""
                        insert into template_element (id, template_id, position, name, hint, kind)
                        values (:id, :template, :position, :name, :hint, :kind)
                        on conflict (id) do update
                           set position = excluded.position, name = excluded.name, hint = excluded.hint,
                               removed_at = null
                         where template_element.template_id = excluded.template_id""")
                .param("id", element.id().uuid())
                .param("template", template.uuid())
                .param("position", position)
                .param("name", element.name().strip())
                .param("hint", element.hint().strip())
                .param("kind", element.kind().name())
                .update();
    }

    private List<Reason> problems(ElementTemplate template) {
        List<Reason> problems = new ArrayList<>();
        CardTexts.needed(problems, template.name(), "chaincard.refused.noTemplateName");
        if (isNameTaken(template)) {
            problems.add(
                    Reason.of("chaincard.refused.templateTaken", template.name().strip()));
        }
        if (template.elements().isEmpty() || template.elements().size() > MOST_ELEMENTS) {
            problems.add(Reason.of("chaincard.refused.elements", MOST_ELEMENTS));
        }
        Set<String> names = new HashSet<>();
        for (TemplateElement element : template.elements()) {
            CardTexts.needed(problems, element.name(), "chaincard.refused.noElementName");
            CardTexts.line(problems, element.hint());
            if (!element.name().isBlank() && !names.add(element.name().strip())) {
                problems.add(Reason.of(
                        "chaincard.refused.elementTwice", element.name().strip()));
            }
        }
        return problems;
    }

    private boolean isNameTaken(ElementTemplate template) {
        return jdbc.sql("select exists (select 1 from element_template where name = :name and id <> :id)")
                .param("name", template.name().strip())
                .param("id", template.id().uuid())
                .query(Boolean.class)
                .single();
    }
}
