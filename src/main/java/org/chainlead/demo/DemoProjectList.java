package org.chainlead.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.org.Role;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectQueries;
import org.springframework.stereotype.Component;

/** The projects of the list that were brought in, with who enters for each. */
@Component
class DemoProjectList {

    private static final String OFFICE = "duchayuan";
    private static final int MOST = 500;

    private final ProjectQueries queries;
    private final DemoPeople people;
    private Map<String, String> staff = Map.of();

    DemoProjectList(ProjectQueries queries, DemoPeople people) {
        this.queries = queries;
        this.people = people;
    }

    /** In the order of the list, by who enters for them. */
    Map<String, List<DemoProject>> byStaff() {
        if (staff.isEmpty()) {
            staff = staff();
        }
        return people.as(OFFICE, () -> queries.rows(ProjectFilter.all(), 0, MOST)).stream()
                .map(row -> new DemoProject(
                        row.id(),
                        Integer.parseInt(row.number()),
                        row.investment(),
                        Objects.requireNonNull(staff.get(row.department()), row.department())))
                .collect(Collectors.groupingBy(DemoProject::staff, LinkedHashMap::new, Collectors.toList()));
    }

    /** The first 经办人 of each unit by the unit's name. */
    private static Map<String, String> staff() {
        Map<String, String> names = new HashMap<>();
        DemoTable.read("units.csv").forEach(row -> names.put(row.get("code"), row.get("name")));
        Map<String, String> first = new HashMap<>();
        for (DemoTable.Row row : DemoTable.read("accounts.csv")) {
            if (row.get("role").equals(Role.STAFF.name())) {
                first.putIfAbsent(Objects.requireNonNull(names.get(row.get("unit_code"))), row.get("username"));
            }
        }
        return first;
    }
}
