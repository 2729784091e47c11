package org.chainlead.org;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.AuditTrail;
import org.chainlead.audit.Subject;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 单位组 with dated members, 领导岗位, and the review chain of each unit. */
@Service
@Transactional
public class OrgLists {

    private static final int MAX_STEPS = 3;

    private final JdbcClient jdbc;
    private final Units units;
    private final AuditTrail trail;

    OrgLists(JdbcClient jdbc, Units units, AuditTrail trail) {
        this.jdbc = jdbc;
        this.units = units;
        this.trail = trail;
    }

    /** @param synonyms other words for the group in imported lists, separated by blanks */
    @PreAuthorize("@access.may('org.createGroup')")
    public UnitGroupId createGroup(String name, String synonyms, int sort) {
        return create(name, synonyms, sort, "createGroup");
    }

    /** A group that an imported list names; who keeps the organisation gives it its members. */
    @PreAuthorize("@access.may('org.createGroupInImport')")
    public UnitGroupId createGroupInImport(String name, int sort) {
        return create(name, "", sort, "createGroupInImport");
    }

    private UnitGroupId create(String name, String synonyms, int sort, String action) {
        Names.unused(jdbc, "unit_group", name);
        UnitGroupId id = UnitGroupId.random();
        jdbc.sql("insert into unit_group (id, name, synonyms, sort) values (:id, :name, :synonyms, :sort)")
                .param("id", id.uuid())
                .param("name", name.strip())
                .param("synonyms", synonyms.strip())
                .param("sort", sort)
                .update();
        trail.record(AuditRecord.of(Subject.of("unitGroup", id.uuid()), action).detail("name", name.strip()));
        return id;
    }

    /** The unit belongs to the group from that day on; refused when it does already. */
    @PreAuthorize("@access.may('org.addMember')")
    public void addMember(UnitGroupId group, UnitId unit, LocalDate from, int sort) {
        Units.Present member = units.getInForce(unit);
        String name = Names.of(jdbc, "unit_group", group.uuid());
        if (membershipFrom(group, unit, from)) {
            throw Refusal.because("org.group.isMember", member.name(), name);
        }
        jdbc.sql("""
                        insert into unit_group_member (group_id, unit_id, valid_from, sort)
                        values (:group, :unit, :from, :sort)""")
                .param("group", group.uuid())
                .param("unit", unit.uuid())
                .param("from", from)
                .param("sort", sort)
                .update();
        trail.record(AuditRecord.of(Subject.of("unitGroup", group.uuid()), "addMember")
                .detail("name", name)
                .detail("unit", member.name())
                .detail("from", from));
    }

    /** The unit has this last day in the group. */
    @PreAuthorize("@access.may('org.endMember')")
    public void endMember(UnitGroupId group, UnitId unit, LocalDate lastDay) {
        int rows = jdbc.sql("""
                        update unit_group_member set valid_until = :until
                         where group_id = :group and unit_id = :unit and valid_from <= :until
                           and (valid_until is null or valid_until > :until)""")
                .param("until", lastDay)
                .param("group", group.uuid())
                .param("unit", unit.uuid())
                .update();
        String name = Names.of(jdbc, "unit_group", group.uuid());
        if (rows == 0) {
            throw Refusal.because("org.group.isNotMember", units.get(unit).name(), name);
        }
        trail.record(AuditRecord.of(Subject.of("unitGroup", group.uuid()), "endMember")
                .detail("name", name)
                .detail("unit", units.get(unit).name())
                .detail("until", lastDay));
    }

    @PreAuthorize("@access.may('org.createPost')")
    public LeaderPostId createPost(String name, UnitId unit, int sort) {
        Names.unused(jdbc, "leader_post", name);
        LeaderPostId id = LeaderPostId.random();
        jdbc.sql("insert into leader_post (id, name, unit_id, sort) values (:id, :name, :unit, :sort)")
                .param("id", id.uuid())
                .param("name", name.strip())
                .param("unit", units.getInForce(unit).id().uuid())
                .param("sort", sort)
                .update();
        trail.record(AuditRecord.of(Subject.of("leaderPost", id.uuid()), "createPost")
                .detail("name", name.strip())
                .detail("unit", units.get(unit).name()));
        return id;
    }

    /** The unit's review chain from now on: one to three different steps in order. */
    @PreAuthorize("@access.may('org.setReviewSteps')")
    public void setReviewSteps(UnitId unit, List<ReviewStepSetting> steps) {
        String name = units.getInForce(unit).name();
        long different = steps.stream().map(ReviewStepSetting::step).distinct().count();
        if (steps.isEmpty() || steps.size() > MAX_STEPS || different != steps.size()) {
            throw Refusal.because("org.unit.reviewSteps");
        }
        jdbc.sql("delete from unit_review_step where unit_id = :unit")
                .param("unit", unit.uuid())
                .update();
        for (int i = 0; i < steps.size(); i++) {
            insert(unit.uuid(), i + 1, steps.get(i));
        }
        List<String> words = steps.stream().map(OrgLists::words).toList();
        trail.record(AuditRecord.of(Subject.of("unit", unit.uuid()), "setReviewSteps")
                .detail("name", name)
                .detail("steps", String.join(Texts.t("org.listComma"), words)));
    }

    private boolean membershipFrom(UnitGroupId group, UnitId unit, LocalDate from) {
        return jdbc.sql("""
                        select exists(select 1 from unit_group_member where group_id = :group and unit_id = :unit
                           and (valid_until is null or valid_until >= :from))""")
                .param("group", group.uuid())
                .param("unit", unit.uuid())
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    private void insert(UUID unit, int position, ReviewStepSetting setting) {
        jdbc.sql("""
                        insert into unit_review_step (unit_id, position, step, on_paper)
                        values (:unit, :position, :step, :paper)""")
                .param("unit", unit)
                .param("position", position)
                .param("step", setting.step().name())
                .param("paper", setting.onPaper())
                .update();
    }

    private static String words(ReviewStepSetting setting) {
        String step = Texts.label(setting.step());
        return setting.onPaper() ? Texts.t("org.stepOnPaper", step) : step;
    }
}
