package org.chainlead.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainlead.chain.Chains;
import org.chainlead.common.Texts;
import org.chainlead.org.Appoint;
import org.chainlead.org.AppointmentAdministration;
import org.chainlead.org.CreateAccount;
import org.chainlead.org.CreateUnit;
import org.chainlead.org.Delegate;
import org.chainlead.org.LineId;
import org.chainlead.org.OrgAdministration;
import org.chainlead.org.OrgBootstrap;
import org.chainlead.org.OrgLists;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.ReviewStepSetting;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.springframework.stereotype.Component;

/** Units, groups, posts, chains and people of the case, entered by its administrators. */
@Component
class DemoOrganisation {

    static final String PASSWORD = "Demo-2026!";
    private static final String SYSTEM = "xitong";
    private static final String SECURITY = "anquan";
    private static final String AUDITOR = "shenji";
    private static final List<String> FIRST = List.of(SYSTEM, SECURITY, AUDITOR);

    private final OrgBootstrap bootstrap;
    private final OrgAdministration units;
    private final OrgLists lists;
    private final AppointmentAdministration appointments;
    private final Chains chains;
    private final DemoPeople people;

    DemoOrganisation(
            OrgBootstrap bootstrap,
            OrgAdministration units,
            OrgLists lists,
            AppointmentAdministration appointments,
            Chains chains,
            DemoPeople people) {
        this.bootstrap = bootstrap;
        this.units = units;
        this.lists = lists;
        this.appointments = appointments;
        this.chains = chains;
        this.people = people;
    }

    void enter(DemoCase made, DemoCalendar calendar) {
        List<DemoTable.Row> accounts = DemoTable.read("accounts.csv");
        List<DemoTable.Row> unitRows = DemoTable.read("units.csv");
        Map<String, CreateAccount> people = accounts(accounts);
        DemoTable.Row root = unitRows.getFirst();
        UnitId rootId = bootstrap.firstAdministrators(
                unit(root, null, null, calendar),
                Objects.requireNonNull(people.get(SYSTEM)),
                Objects.requireNonNull(people.get(SECURITY)),
                Objects.requireNonNull(people.get(AUDITOR)));
        made.units.put(root.get("code"), rootId);
        this.people.act(SYSTEM, () -> enterUnits(unitRows, made, calendar));
        made.accounts.putAll(bootstrap.readyAccounts(people.entrySet().stream()
                .filter(entry -> !FIRST.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList()));
        this.people.act(SYSTEM, () -> enterLists(made, calendar));
        this.people.act(SECURITY, () -> appoint(accounts, made, calendar));
        this.people.act(SYSTEM, () -> enterChains(made));
    }

    /** 代理, on the day it begins. */
    void delegate(DemoTable.Row row, DemoCase made, DemoCalendar calendar) {
        String key = row.get("username") + "/" + row.get("unit_code") + "/" + row.get("role");
        people.act(
                row.get("username"),
                () -> appointments.delegate(new Delegate(
                        Objects.requireNonNull(made.appointments.get(key)),
                        made.account(row.get("deputy_username")),
                        calendar.date(row.get("from")),
                        calendar.date(row.get("until")))));
    }

    private void enterUnits(List<DemoTable.Row> rows, DemoCase made, DemoCalendar calendar) {
        Map<String, LineId> lines = new HashMap<>();
        for (DemoTable.Row row : rows) {
            made.unitNames.put(row.get("code"), row.get("name"));
            if (made.units.containsKey(row.get("code"))) {
                continue;
            }
            LineId line = row.has("line") ? lines.computeIfAbsent(row.get("line"), units::createLine) : null;
            UnitId parent = row.has("parent_code") ? made.unit(row.get("parent_code")) : null;
            made.units.put(row.get("code"), units.createUnit(unit(row, parent, line, calendar)));
        }
    }

    private void enterLists(DemoCase made, DemoCalendar calendar) {
        for (DemoTable.Row row : DemoTable.read("unit_groups.csv")) {
            made.groups.put(
                    row.get("code"), lists.createGroup(row.get("name"), row.get("synonyms"), row.number("sort")));
        }
        for (DemoTable.Row row : DemoTable.read("unit_group_members.csv")) {
            lists.addMember(
                    Objects.requireNonNull(made.groups.get(row.get("group_code"))),
                    made.unit(row.get("unit_code")),
                    calendar.date(row.get("from")),
                    row.number("sort"));
        }
        for (DemoTable.Row row : DemoTable.read("leaders.csv")) {
            made.posts.put(
                    row.get("code"),
                    lists.createPost(row.get("post"), made.unit(row.get("unit_code")), row.number("sort")));
            made.postNames.put(row.get("code"), row.get("post"));
        }
        Map<String, List<ReviewStepSetting>> steps = new HashMap<>();
        for (DemoTable.Row row : DemoTable.read("review_steps.csv")) {
            steps.computeIfAbsent(row.get("unit_code"), code -> new ArrayList<>())
                    .add(new ReviewStepSetting(step(row.get("step")), false));
        }
        steps.forEach((unit, settings) -> lists.setReviewSteps(made.unit(unit), settings));
    }

    private void appoint(List<DemoTable.Row> rows, DemoCase made, DemoCalendar calendar) {
        Map<String, ReviewStep> steps = new HashMap<>();
        DemoTable.read("review_steps.csv")
                .forEach(row -> steps.put(row.get("username") + "/" + row.get("unit_code"), step(row.get("step"))));
        for (DemoTable.Row row : rows) {
            if (FIRST.contains(row.get("username"))) {
                continue;
            }
            Role role = Role.valueOf(row.get("role"));
            Appoint appoint = appoint(row, role, made, calendar);
            ReviewStep step = steps.get(row.get("username") + "/" + row.get("unit_code"));
            if (role == Role.UNIT_HEAD && step != null) {
                appoint = new Appoint(
                        appoint.account(), appoint.unit(), role, null, step, appoint.from(), appoint.until());
            }
            made.appointments.put(
                    row.get("username") + "/" + row.get("unit_code") + "/" + role, appointments.appoint(appoint));
        }
    }

    private static Appoint appoint(DemoTable.Row row, Role role, DemoCase made, DemoCalendar calendar) {
        String post =
                role == Role.LEADER ? postOf(row.get("username")) : role == Role.SECRETARY ? row.get("serves") : "";
        return new Appoint(
                made.account(row.get("username")),
                made.unit(row.get("unit_code")),
                role,
                post.isEmpty() ? null : made.post(post),
                null,
                calendar.date(row.get("from")),
                row.has("until") ? calendar.date(row.get("until")) : null);
    }

    private static String postOf(String username) {
        return DemoTable.read("leaders.csv").stream()
                .filter(row -> row.get("account").equals(username))
                .findFirst()
                .orElseThrow()
                .get("code");
    }

    private void enterChains(DemoCase made) {
        for (DemoTable.Row row : DemoTable.read("chains.csv")) {
            made.chains.put(
                    row.get("code"),
                    chains.create(
                            row.get("code"),
                            row.get("name"),
                            row.get("group"),
                            made.post(row.get("leader_code")),
                            made.unit(row.get("office_unit_code")),
                            row.number("sort")));
        }
    }

    private static Map<String, CreateAccount> accounts(List<DemoTable.Row> rows) {
        Map<String, CreateAccount> accounts = new HashMap<>();
        for (DemoTable.Row row : rows) {
            accounts.putIfAbsent(
                    row.get("username"),
                    new CreateAccount(row.get("username"), row.get("display_name"), row.get("phone"), PASSWORD));
        }
        return accounts;
    }

    private static CreateUnit unit(
            DemoTable.Row row,
            @org.jspecify.annotations.Nullable UnitId parent,
            @org.jspecify.annotations.Nullable LineId line,
            DemoCalendar calendar) {
        return new CreateUnit(
                row.get("code"),
                UnitKind.valueOf(row.get("kind")),
                row.get("name"),
                row.get("short_name"),
                parent,
                line,
                row.get("place"),
                row.number("sort"),
                calendar.date("2022-01-01"));
    }

    private static ReviewStep step(String label) {
        for (ReviewStep step : ReviewStep.values()) {
            if (Texts.label(step).equals(label)) {
                return step;
            }
        }
        throw new IllegalArgumentException(label);
    }
}
