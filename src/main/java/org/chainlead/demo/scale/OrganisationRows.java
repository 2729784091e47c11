package org.chainlead.demo.scale;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chainlead.audit.AuditRecord;
import org.chainlead.audit.Subject;
import org.chainlead.audit.TrailStretch;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.database.BulkCopy;
import org.chainlead.database.CopyRows;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.org.Initials;
import org.chainlead.task.TaskLevel;
import org.jspecify.annotations.Nullable;

/** Units, people, lists, chains and plans as rows, entered by the system's administrator before the first month. */
final class OrganisationRows {

    private static final byte[] FIRST = new byte[0];

    private final Ledger ledger;
    private final Organisation organisation;
    private final String passwordHash;
    private final LocalDate since;
    private final Instant entered;
    private final TrailStretch trail;

    /** @param passwordHash of the password all accounts share */
    OrganisationRows(Ledger ledger, String passwordHash) {
        this.ledger = ledger;
        this.organisation = ledger.organisation;
        this.passwordHash = passwordHash;
        this.since = ledger.months.month(0).minusMonths(1).atDay(1);
        this.entered = since.atTime(9, 0).atZone(DateTimeText.ZONE).toInstant();
        Draw ids = Draw.of(ledger.seed, Stream.LIST, -1);
        this.trail = new TrailStretch(ids::uuid);
    }

    TrailStretch trail() {
        return trail;
    }

    void write(BulkCopy copy) throws SQLException {
        writeLines(copy);
        writeUnits(copy);
        writeGroups(copy);
        writePeople(copy);
        writeChains(copy);
        writePlans(copy);
    }

    private void writeLines(BulkCopy copy) throws SQLException {
        CopyRows lines = new CopyRows();
        for (Organisation.Named line : organisation.lines) {
            lines.add(line.id(), line.name());
            tell(AuditRecord.of(Subject.of("line", line.id()), "createLine").detail("name", line.name()));
        }
        copy.write("line", "id, name", lines);
    }

    private void writeUnits(BulkCopy copy) throws SQLException {
        CopyRows units = new CopyRows();
        CopyRows names = new CopyRows();
        CopyRows places = new CopyRows();
        CopyRows tree = new CopyRows();
        CopyRows steps = new CopyRows();
        for (Unit unit : organisation.units) {
            unitRow(units, unit);
            names.add(unit.id, unit.name, since);
            places.add(unit.id, unit.parent == null ? null : unit.parent.id, since);
            int distance = 0;
            for (Unit above = unit; above != null; above = above.parent) {
                tree.add(above.id, unit.id, distance++);
            }
            for (int i = 0; unit.steps.size() > 1 && i < unit.steps.size(); i++) {
                steps.add(unit.id, i + 1, unit.steps.get(i));
            }
            tell(AuditRecord.of(Subject.of("unit", unit.id), "createUnit")
                    .detail("name", unit.name)
                    .detail("code", unit.code())
                    .detail("kind", Texts.label(unit.kind))
                    .detail("parent", unit.parent == null ? null : unit.parent.name)
                    .detail("from", since));
        }
        copy.write(
                "unit",
                "id, code, kind, name, short_name, initials, parent_id, line_id, place, sort, valid_from",
                units);
        copy.write("unit_name", "unit_id, name, valid_from", names);
        copy.write("unit_place", "unit_id, parent_id, valid_from", places);
        copy.write("unit_tree", "superior_id, unit_id, distance", tree);
        copy.write("unit_review_step", "unit_id, position, step", steps);
    }

    private void unitRow(CopyRows units, Unit unit) {
        units.add(
                unit.id,
                unit.code(),
                unit.kind,
                unit.name,
                unit.shortName,
                Initials.of(unit.name),
                unit.parent == null ? null : unit.parent.id,
                unit.line < 0 ? null : organisation.lines.get(unit.line).id(),
                unit.place,
                (unit.index + 1) * 10,
                since);
    }

    private void writeGroups(BulkCopy copy) throws SQLException {
        CopyRows groups = new CopyRows();
        CopyRows members = new CopyRows();
        int sort = 0;
        for (Organisation.Group group : organisation.groups) {
            groups.add(group.id(), group.name(), "", ++sort);
            AuditRecord record = AuditRecord.of(Subject.of("unitGroup", group.id()), "createGroup")
                    .detail("name", group.name());
            byte[] prev = tell(record, 1, FIRST);
            int place = 0;
            for (Unit member : group.members()) {
                members.add(group.id(), member.id, since, ++place);
                AuditRecord added = AuditRecord.of(Subject.of("unitGroup", group.id()), "addMember")
                        .detail("unit", member.name)
                        .detail("name", group.name())
                        .detail("from", since);
                prev = tell(added, place + 1, prev);
            }
        }
        copy.write("unit_group", "id, name, synonyms, sort", groups);
        copy.write("unit_group_member", "group_id, unit_id, valid_from, sort", members);
    }

    private void writePeople(BulkCopy copy) throws SQLException {
        CopyRows posts = new CopyRows();
        CopyRows accounts = new CopyRows();
        CopyRows passwords = new CopyRows();
        CopyRows appointments = new CopyRows();
        int sort = 0;
        for (Organisation.Named post : organisation.posts) {
            posts.add(post.id(), post.name(), organisation.government().id, ++sort);
            tell(AuditRecord.of(Subject.of("leaderPost", post.id()), "createPost")
                    .detail("name", post.name()));
        }
        for (Person person : organisation.people) {
            accountRow(accounts, person);
            passwords.add(person.id(), entered, passwordHash);
            appointments.add(
                    person.appointment(),
                    person.id(),
                    person.unit().id,
                    person.role(),
                    post(person),
                    person.step(),
                    since,
                    true);
            told(person);
        }
        copy.write("leader_post", "id, name, unit_id, sort", posts);
        copy.write(
                "account",
                "id, username, name, initials, phone, password_hash, must_change_password, password_changed_at,"
                        + " disabled_at, created_at",
                accounts);
        copy.write("password_history", "account_id, set_at, password_hash", passwords);
        copy.write(
                "appointment",
                "id, account_id, unit_id, role, post_id, review_step, valid_from, confirmed",
                appointments);
    }

    /** Nobody's telephone: no number begins with 0000. */
    private void accountRow(CopyRows accounts, Person person) {
        accounts.add(
                person.id(),
                person.username(),
                person.name(),
                Initials.of(person.name()),
                "0000-%07d".formatted(person.index()),
                passwordHash,
                false,
                ledger.months.now(),
                person.disabled() ? ledger.months.at(Months.LAST, 1, 9, 0) : null,
                entered);
    }

    private void told(Person person) {
        tell(AuditRecord.of(Subject.of("account", person.id()), "createAccount")
                .detail("name", person.name())
                .detail("username", person.username()));
        tell(AuditRecord.of(Subject.of("appointment", person.appointment()), "appoint")
                .detail("person", person.name())
                .detail("unit", person.unit().name)
                .detail("role", Texts.label(person.role()))
                .detail("from", since));
    }

    private @Nullable UUID post(Person person) {
        return person.post() == null
                ? null
                : organisation.posts.get(person.post()).id();
    }

    private void writeChains(BulkCopy copy) throws SQLException {
        CopyRows chains = new CopyRows();
        int sort = 0;
        for (Organisation.Chain chain : organisation.chains) {
            UUID post = organisation.posts.get(chain.post()).id();
            sort++;
            chains.add(
                    chain.id(), "S%02d".formatted(sort), chain.name(), chain.grouping(), post, chain.office().id, sort);
            tell(AuditRecord.of(Subject.of("chain", chain.id()), "chainCreated").detail("name", chain.name()));
        }
        copy.write("industry_chain", "id, code, name, grouping, leader_post_id, office_unit_id, sort", chains);
    }

    private void writePlans(BulkCopy copy) throws SQLException {
        CopyRows plans = new CopyRows();
        for (Ledger.ActionPlan plan : ledger.plans) {
            plans.add(
                    plan.id(),
                    plan.name(),
                    plan.document(),
                    TaskLevel.PREFECTURE,
                    LocalDate.of(plan.year(), 1, 1),
                    LocalDate.of(plan.year(), 12, 31),
                    plan.sort());
            tell(AuditRecord.of(Subject.of("plan", plan.id()), "planCreated")
                    .detail("name", plan.name())
                    .detail("document", plan.document()));
        }
        copy.write("action_plan", "id, name, document, level, starts_on, ends_on, sort", plans);
    }

    private void tell(AuditRecord record) {
        tell(record, 1, FIRST);
    }

    private byte[] tell(AuditRecord record, int seq, byte[] prev) {
        ActorSnapshot administrator = organisation.administrators.getFirst().who();
        return trail.add(record, administrator, entered, seq, prev);
    }
}
