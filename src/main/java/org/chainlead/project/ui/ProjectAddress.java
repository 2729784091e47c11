package org.chainlead.project.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.chainlead.chain.ChainId;
import org.chainlead.importing.ImportId;
import org.chainlead.org.UnitId;
import org.chainlead.project.NegotiationId;
import org.chainlead.project.ProjectFilter;
import org.chainlead.project.ProjectId;
import org.chainlead.project.ProjectMark;
import org.chainlead.project.ProjectStage;
import org.jspecify.annotations.Nullable;

/** Where lists and projects stand: the address holds the filter, so that it can be kept and sent. */
final class ProjectAddress {

    static final String LIST = "projects";
    static final String IMPORT = "projects/import";
    static final String VERIFY = "projects/verify";
    static final String RESOURCES = "projects/resources";
    static final String CHECKS = "projects/checks";
    static final String PROGRESS = "projects/progress";
    static final String MONTHS = "projects/months";
    static final String NEGOTIATIONS = "projects/negotiations";

    private static final String NONE = "none";

    private ProjectAddress() {}

    static String of(ProjectId id) {
        return LIST + "/" + id;
    }

    static String of(NegotiationId id) {
        return NEGOTIATIONS + "/" + id;
    }

    static String of(ProjectFilter filter) {
        return of(LIST, filter);
    }

    /** A screen narrowed by the filter. */
    static String of(String screen, ProjectFilter filter) {
        String query = write(filter).getQueryString();
        return query.isEmpty() ? screen : screen + "?" + query;
    }

    static QueryParameters write(ProjectFilter filter) {
        return QueryParameters.simple(filter.parameters());
    }

    /** What is not understood is as if it were not there. */
    static ProjectFilter read(QueryParameters address) {
        boolean withoutChain = text(address, "chain").equals(NONE);
        ProjectFilter filter = ProjectFilter.all()
                .withWords(text(address, "q"))
                .withPlace(text(address, "place"))
                .withDepartment(value(address, "unit", UnitId::of))
                .withCounty(value(address, "county", UnitId::of))
                .withStage(value(address, "stage", ProjectAddress::stage))
                .withBatch(value(address, "batch", ImportId::of))
                .withMark(value(address, "mark", ProjectMark::valueOf), value(address, "on", ProjectAddress::day));
        ChainId chain = value(address, "chain", ChainId::of);
        return withoutChain || chain != null ? filter.withChain(chain) : filter;
    }

    private static <T> @Nullable T value(QueryParameters address, String name, Function<String, T> reading) {
        try {
            String text = text(address, name);
            return text.isEmpty() || text.equals(NONE) ? null : reading.apply(text);
        } catch (IllegalArgumentException notUnderstood) {
            return null;
        }
    }

    private static ProjectStage stage(String text) {
        ProjectStage stage = ProjectStage.valueOf(text);
        if (!ProjectStage.listed().contains(stage)) {
            throw new IllegalArgumentException(text);
        }
        return stage;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new IllegalArgumentException(noDay);
        }
    }

    private static String text(QueryParameters address, String name) {
        return address.getSingleParameter(name).orElse("");
    }
}
