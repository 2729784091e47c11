package org.chainlead.demo;

import static org.chainlead.common.Texts.t;

import java.time.LocalDate;
import org.chainlead.importing.ImportId;
import org.chainlead.project.Contradiction;
import org.chainlead.project.ProjectDecision;
import org.chainlead.project.ProjectImport;
import org.chainlead.project.ProjectImportCheck;
import org.chainlead.project.ProjectImportSettings;
import org.chainlead.project.ProjectImportSettings.Answer;
import org.chainlead.project.ProjectStage;
import org.springframework.stereotype.Component;

/** The 100 projects of the published list, brought in through the importer with both doubtful pairs merged. */
@Component
class DemoProjects implements DemoChapter {

    private static final String OFFICE = "duchayuan";
    private static final String FILE = "major-projects-2023.csv";

    private final ProjectImport imports;
    private final DemoPeople people;

    DemoProjects(ProjectImport imports, DemoPeople people) {
        this.imports = imports;
        this.people = people;
    }

    @Override
    public void schedule(DemoScript script, DemoCase made, DemoCalendar calendar) {
        LocalDate day = calendar.date("2023-03-14");
        script.add(day, 15, 0, "projects", () -> people.act(OFFICE, this::bringIn));
    }

    private void bringIn() {
        ImportId id = imports.open(FILE, DemoTable.bytes(FILE));
        ProjectImportSettings settings = imports.settings(id).withStage(ProjectStage.PRELIMINARY);
        imports.save(id, imports.batch(id).version(), settings);
        ProjectImportCheck check = imports.check(id);
        for (Contradiction one : check.contradictions()) {
            settings = settings.withAnswer(one.key(), answer(check, one));
        }
        imports.save(id, imports.batch(id).version(), settings);
        imports.commit(id, imports.batch(id).version());
    }

    private static Answer answer(ProjectImportCheck check, Contradiction one) {
        return switch (one.kind()) {
            case SAME_PROJECT -> Answer.of(ProjectDecision.MERGE);
            case SIMILAR_ELSEWHERE -> Answer.of(ProjectDecision.KEEP_BOTH);
            case UNDER_WAY -> Answer.of(ProjectDecision.UNDER_CONSTRUCTION);
            case SEVERAL_COUNTIES -> Answer.of(ProjectDecision.OWN_ROW);
            case CUT_OFF_NAME -> new Answer(ProjectDecision.FULL_NAME, wholeName(check, one.row()));
        };
    }

    private static String wholeName(ProjectImportCheck check, int number) {
        return check.rows().stream()
                .filter(row -> row.number() == number)
                .map(row -> t("demo.projectName", row.name()))
                .findFirst()
                .orElseThrow();
    }
}
