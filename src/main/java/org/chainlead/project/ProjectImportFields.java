package org.chainlead.project;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chainlead.common.Texts;
import org.chainlead.importing.ImportField;

/** The fields of a project list; the headings they go by stand in the text file under {@code project.import.headings.*}. */
final class ProjectImportFields {

    static final String NUMBER = "number";
    static final String INDUSTRY = "industry";
    static final String CHAIN = "chain";
    static final String NAME = "name";
    static final String INVESTMENT = "investment";
    static final String PLACE = "place";
    static final String DEPARTMENT = "department";

    private static final Set<String> REQUIRED = Set.of(NAME, INVESTMENT, PLACE, DEPARTMENT);

    private ProjectImportFields() {}

    static List<ImportField> all() {
        return Stream.of(NUMBER, INDUSTRY, CHAIN, NAME, INVESTMENT, PLACE, DEPARTMENT)
                .map(ProjectImportFields::field)
                .toList();
    }

    /** The first synonym, as the field is called in sentences. */
    static String name(ImportField field) {
        return field.synonyms().getFirst();
    }

    private static ImportField field(String key) {
        List<String> synonyms =
                List.of(Texts.t("project.import.headings." + key).split("\\|"));
        return new ImportField(key, synonyms, REQUIRED.contains(key));
    }
}
