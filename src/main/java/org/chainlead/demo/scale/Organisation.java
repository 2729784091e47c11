package org.chainlead.demo.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chainlead.audit.spi.ActorSnapshot;
import org.chainlead.demo.scale.Draw.Stream;
import org.chainlead.org.ReviewStep;
import org.chainlead.org.Role;
import org.chainlead.org.UnitKind;
import org.jspecify.annotations.Nullable;

/** The prefecture: its tree of units, its people, groups, posts and chains. */
final class Organisation {

    private static final int OFFICE = 1;
    private static final int LEADERSHIP = 2;
    private static final int FIRST_DEPARTMENT = 3;
    private static final double DISABLED = 0.03;
    private static final double TWO_STEPS = 0.1;

    /** A named list of units. */
    record Group(UUID id, String name, List<Unit> members) {}

    /** A name with an identity. */
    record Named(UUID id, String name) {}

    /** A chain with the number of its leader's post and the department that is its office. */
    record Chain(UUID id, String name, String grouping, int post, Unit office) {}

    private final Scale scale;
    private final long seed;
    private final Phrases phrases;
    final List<Unit> units = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Unit> departments = new ArrayList<>();
    final List<Unit> counties = new ArrayList<>();
    final List<Named> lines;
    final List<Named> posts;
    final List<Group> groups = new ArrayList<>();
    final List<Chain> chains = new ArrayList<>();
    final List<Person> supervisors = new ArrayList<>();
    final List<Person> administrators = new ArrayList<>();
    private final List<Person> heads = new ArrayList<>();

    Organisation(Scale scale, long seed, Phrases phrases) {
        this.scale = scale;
        this.seed = seed;
        this.phrases = phrases;
        this.lines = named("lines", 0);
        this.posts = named("posts", 1);
        makeUnits();
        makeGroups();
        makeChains();
        makePeople();
    }

    Unit government() {
        return units.getFirst();
    }

    Unit office() {
        return units.get(OFFICE);
    }

    Person supervisionHead() {
        return heads.getFirst();
    }

    Person supervisor(int number) {
        return supervisors.get(number % supervisors.size());
    }

    /** Whether the unit leads much more tasks than others do. */
    boolean isBusy(Unit unit) {
        return departments.contains(unit) || counties.contains(unit);
    }

    private List<Named> named(String key, int salt) {
        Draw draw = Draw.of(seed, Stream.LIST, salt);
        return phrases.all(key).stream()
                .map(name -> new Named(draw.uuid(), name))
                .toList();
    }

    private void makeUnits() {
        String prefecture = phrases.the("prefecture");
        Unit root = unit(UnitKind.PREFECTURE_GOVERNMENT, prefecture + phrases.the("government"), null, -1, prefecture);
        unit(UnitKind.PREFECTURE_DEPARTMENT, phrases.the("office"), root, -1, prefecture);
        unit(UnitKind.LEADERSHIP, phrases.the("leadership"), root, -1, prefecture);
        List<String> names = phrases.all("departments");
        int many = Math.clamp(scale.units() / 12, FIRST_DEPARTMENT, names.size());
        for (int i = 0; i < many; i++) {
            departments.add(unit(
                    UnitKind.PREFECTURE_DEPARTMENT, prefecture + names.get(i), root, i % lines.size(), prefecture));
        }
        List<String> places = phrases.all("counties");
        for (int i = 0; i < Math.clamp(scale.units() / 25, 1, places.size()); i++) {
            String place = places.get(i);
            counties.add(unit(UnitKind.COUNTY_GOVERNMENT, place + phrases.the("government"), root, -1, place));
        }
        for (int i = 0; units.size() < scale.units(); i++) {
            below(counties.get(i % counties.size()), i / counties.size());
        }
    }

    /** The next unit of a county: of ten five bureaus, four townships and one other. */
    private void below(Unit county, int number) {
        int ten = number / 10;
        int of = number % 10;
        if (of < 5) {
            String name = numbered("departments", ten * 5 + of);
            unit(UnitKind.COUNTY_DEPARTMENT, county.place + name, county, (ten * 5 + of) % lines.size(), county.place);
        } else if (of < 9) {
            String end = phrases.all("townEnds").get(of % 3);
            unit(UnitKind.TOWNSHIP, county.place + numbered("towns", ten * 4 + of - 5) + end, county, -1, county.place);
        } else {
            UnitKind kind = List.of(UnitKind.PARK, UnitKind.PLATFORM_COMPANY, UnitKind.INDUSTRY_ASSOCIATION)
                    .get(ten % 3);
            unit(kind, county.place + numbered("others", ten), county, -1, county.place);
        }
    }

    private String numbered(String key, int number) {
        List<String> names = phrases.all(key);
        String name = names.get(number % names.size());
        return number < names.size() ? name : name + (number / names.size() + 1);
    }

    private Unit unit(UnitKind kind, String name, @Nullable Unit parent, int line, String place) {
        int index = units.size();
        Draw draw = Draw.of(seed, Stream.UNIT, index);
        UUID id = draw.uuid();
        List<ReviewStep> steps = draw.chance(TWO_STEPS)
                ? List.of(ReviewStep.DEPUTY, ReviewStep.PRINCIPAL)
                : List.of(ReviewStep.PRINCIPAL);
        Unit unit = new Unit(index, id, kind, name, name, parent, line, place, steps);
        units.add(unit);
        return unit;
    }

    /** The second group is all counties; the others are five to eight units each. */
    private void makeGroups() {
        List<String> names = phrases.all("groups");
        for (int i = 0; i < names.size(); i++) {
            Draw draw = Draw.of(seed, Stream.LIST, 10 + i);
            UUID id = draw.uuid();
            int from = (i * 7) % departments.size();
            List<Unit> members =
                    new ArrayList<>(departments.subList(from, Math.min(departments.size(), from + draw.between(5, 8))));
            groups.add(new Group(id, names.get(i), i == 1 ? List.copyOf(counties) : members));
        }
    }

    private void makeChains() {
        List<String> names = phrases.all("chains");
        Draw draw = Draw.of(seed, Stream.LIST, 2);
        for (int i = 0; i < names.size(); i++) {
            String grouping = phrases.all("chainGroups").get(i * 3 / names.size());
            chains.add(new Chain(
                    draw.uuid(), names.get(i), grouping, i % posts.size(), departments.get(i % departments.size())));
        }
    }

    private void makePeople() {
        administrators.add(person("admin-system", government(), Role.SYSTEM_ADMIN, null, null));
        administrators.add(person("admin-security", government(), Role.SECURITY_ADMIN, null, null));
        administrators.add(person("admin-audit", government(), Role.AUDITOR, null, null));
        heads.add(person("office-head", office(), Role.SUPERVISION_HEAD, null, null));
        for (int i = 1; i <= Math.clamp(scale.accounts() / 100, 2, 20); i++) {
            supervisors.add(person("office-" + i, office(), Role.SUPERVISOR, null, null));
        }
        Unit leadership = units.get(LEADERSHIP);
        person("secretary-general", leadership, Role.SECRETARY_GENERAL, null, null);
        person("chief-leader", leadership, Role.CHIEF_LEADER, null, null);
        for (int i = 0; i < posts.size(); i++) {
            person("leader-" + (i + 1), leadership, Role.LEADER, null, i);
            person("secretary-" + (i + 1), leadership, Role.SECRETARY, null, i);
        }
        for (int i = 0; i < chains.size(); i++) {
            person("chain-" + (i + 1), chains.get(i).office(), Role.COORDINATOR, null, null);
        }
        List<Unit> working = units.subList(FIRST_DEPARTMENT, units.size());
        working.forEach(this::staffed);
        for (int i = 0; people.size() < scale.accounts(); i++) {
            Unit unit = working.get(i % working.size());
            Person staff = person(unit.code() + "-staff" + (i / working.size() + 2), unit, Role.STAFF, null, null);
            if (!staff.disabled()) {
                unit.staff.add(staff);
            }
        }
    }

    /** What every unit has: who signs, who writes, who passes. */
    private void staffed(Unit unit) {
        unit.liaison = person(unit.code() + "-liaison", unit, Role.LIAISON, null, null);
        for (ReviewStep step : unit.steps) {
            String end = step == ReviewStep.PRINCIPAL ? "-head" : "-deputy";
            unit.heads.add(person(unit.code() + end, unit, Role.UNIT_HEAD, step, null));
        }
        unit.staff.add(person(unit.code() + "-staff1", unit, Role.STAFF, null, null));
        if (isBusy(unit)) {
            person(unit.code() + "-admin", unit, Role.UNIT_ADMIN, null, null);
        }
    }

    private Person person(String username, Unit unit, Role role, @Nullable ReviewStep step, @Nullable Integer post) {
        int index = people.size();
        Draw draw = Draw.of(seed, Stream.PERSON, index);
        UUID id = draw.uuid();
        String name = unit.shortName + phrases.all("roleNames").get(word(role, step)) + index;
        boolean extra = role == Role.STAFF && !username.endsWith("-staff1");
        ActorSnapshot who = new ActorSnapshot(id, name, unit.id, unit.name, role.name(), null, address(index));
        Person person = new Person(
                index, id, draw.uuid(), username, name, unit, role, step, post, extra && draw.chance(DISABLED), who);
        people.add(person);
        return person;
    }

    private static String address(int index) {
        return "10.8." + index / 250 % 250 + "." + (index % 250 + 1);
    }

    /** Place of the word for a role in the table. */
    private static int word(Role role, @Nullable ReviewStep step) {
        if (step == ReviewStep.DEPUTY) {
            return 3;
        }
        List<Role> words = Arrays.asList(
                Role.STAFF,
                Role.LIAISON,
                Role.UNIT_HEAD,
                null,
                null,
                Role.UNIT_ADMIN,
                Role.SUPERVISOR,
                Role.SUPERVISION_HEAD,
                Role.SYSTEM_ADMIN,
                Role.SECURITY_ADMIN,
                Role.AUDITOR,
                Role.LEADER,
                Role.SECRETARY,
                Role.COORDINATOR);
        int place = words.indexOf(role);
        return place >= 0 ? place : words.indexOf(Role.LEADER);
    }
}
