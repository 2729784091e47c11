package org.chainlead.demo;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.org.Role;
import org.chainlead.project.ProjectResources;
import org.chainlead.project.ProjectTasks;
import org.chainlead.project.ResourceDraft;
import org.chainlead.project.ResourceFilter;
import org.chainlead.project.ResourceKind;
import org.chainlead.project.ResourceList;
import org.chainlead.project.ResourceRow;
import org.springframework.stereotype.Component;

/**
 * What four projects of 州工业和信息化局 need of other departments: one solved, one answered, one taken and reviewed jointly,
 * one overdue; and the tasks of the contest to which the planned starts belong.
 */
@Component
class DemoProjectResources implements DemoChapter {

    private static final String STAFF = "jingban";
    private static final String OFFICE = "duchayuan";
    private static final String LAND = "zrj";
    private static final String ENERGY = "fgw";
    private static final int MOST = 100;

    private final ProjectResources resources;
    private final ProjectTasks links;
    private final DemoProjectList list;
    private final DemoTaskIndex tasks;
    private final DemoPeople people;

    DemoProjectResources(
            ProjectResources resources,
            ProjectTasks links,
            DemoProjectList list,
            DemoTaskIndex tasks,
            DemoPeople people) {
        this.resources = resources;
        this.links = links;
        this.list = list;
        this.tasks = tasks;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        LocalDate day = calendar.date("T-30");
        script.add(day, 9, 30, "resources asked", () -> ask(made, day));
        script.add(day.plusDays(2), 9, 0, "resource answered", () -> answer(LAND, 0, "demo.resource.landGiven"));
        script.add(day.plusDays(3), 9, 0, "resource solved", this::solve);
        script.add(day.plusDays(4), 9, 0, "resource answered", () -> answer(ENERGY, 0, "demo.resource.energyGiven"));
        script.add(day.plusDays(5), 9, 0, "resource taken", this::take);
        script.add(day.plusDays(6), 15, 0, "joint review", () -> review(day.plusDays(6)));
        script.add(day.plusDays(6), 16, 0, "projects linked", this::link);
    }

    private void ask(DemoCase made, LocalDate day) {
        List<DemoProject> open = planned();
        ask(open.get(0), ResourceKind.LAND, made, LAND, day.plusDays(20), "demo.resource.land");
        ask(open.get(1), ResourceKind.ENERGY, made, ENERGY, day.plusDays(40), "demo.resource.energy");
        ask(open.get(2), ResourceKind.FOREST, made, LAND, day.plusDays(45), "demo.resource.forest");
        ask(open.get(3), ResourceKind.LAND, made, LAND, day.plusDays(15), "demo.resource.planning");
    }

    private void ask(DemoProject one, ResourceKind kind, DemoCase made, String unit, LocalDate due, String words) {
        ResourceDraft draft = new ResourceDraft(kind, t(words), made.unit(unit), due);
        people.act(STAFF, () -> resources.ask(one.id(), draft), Role.STAFF);
    }

    /** The n-th of those the unit is asked for, the first due first. */
    private void answer(String unit, int n, String words) {
        people.act(
                unit + ".jingban",
                () -> {
                    ResourceRow row = asked(n);
                    resources.answer(row.id(), row.version(), t(words));
                },
                Role.STAFF);
    }

    private void take() {
        people.act(
                LAND + ".jingban",
                () -> {
                    ResourceRow row = asked(1);
                    resources.accept(row.id(), row.version());
                },
                Role.STAFF);
    }

    private ResourceRow asked(int n) {
        return resources
                .page(ResourceFilter.all().withList(ResourceList.ASKED_OF_US), 0, MOST)
                .rows()
                .get(n);
    }

    private void solve() {
        people.act(
                STAFF,
                () -> resources.page(ResourceFilter.all().withList(ResourceList.OPEN), 0, MOST).rows().stream()
                        .filter(ResourceRow::settles)
                        .findFirst()
                        .ifPresent(row -> resources.settle(row.id(), row.version(), true, "")),
                Role.STAFF);
    }

    private void review(LocalDate day) {
        people.act(
                OFFICE,
                () -> resources.page(ResourceFilter.all().withList(ResourceList.OPEN), 0, MOST).rows().stream()
                        .filter(row -> row.kind() == ResourceKind.FOREST)
                        .findFirst()
                        .ifPresent(row ->
                                resources.review(row.project(), day, t("demo.resource.review"), List.of(row.id()))));
    }

    private void link() {
        people.act(
                OFFICE,
                () -> planned().forEach(one -> tasks.find("22.4", "").ifPresent(task -> links.link(one.id(), task))));
    }

    private List<DemoProject> planned() {
        return list.byStaff().getOrDefault(STAFF, List.of()).stream()
                .filter(DemoProject::startsThisYear)
                .toList();
    }
}
