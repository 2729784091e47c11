package org.chainlead.project;

import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainlead.chain.ChainId;
import org.chainlead.chain.ChainRef;
import org.chainlead.chain.Chains;
import org.chainlead.common.Texts;
import org.chainlead.org.Directory;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitRef;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a list was narrowed to, as its file says it. */
@Component
class ProjectFilterWords {

    private final Chains chains;
    private final Directory directory;
    private final ProjectQueries queries;

    ProjectFilterWords(Chains chains, Directory directory, ProjectQueries queries) {
        this.queries = queries;
        this.chains = chains;
        this.directory = directory;
    }

    /** What the list was narrowed to. */
    String of(ProjectFilter filter) {
        List<String> words = new ArrayList<>();
        add(words, "project.column.name", Optional.of(filter.words().strip()));
        add(words, "project.column.place", Optional.of(filter.place()));
        add(words, "project.column.chain", chain(filter));
        add(words, "project.column.department", unit(filter.department()));
        add(words, "project.column.county", unit(filter.county()));
        add(words, "project.column.stage", Optional.ofNullable(filter.stage()).map(Texts::label));
        if (filter.mark() != null) {
            words.add(
                    filter.asOf() == null
                            ? Texts.label(filter.mark())
                            : t("project.filter.mark", Texts.label(filter.mark()), filter.asOf()));
        }
        if (filter.batch() != null) {
            queries.lists().stream()
                    .filter(list -> list.id().equals(filter.batch()))
                    .findFirst()
                    .ifPresent(list -> words.add(
                            t("project.filter.listOf", list.broughtInOn().getYear(), list.fileName())));
        }
        return joined(words);
    }

    private Optional<String> chain(ProjectFilter filter) {
        return filter.withoutChain() ? Optional.of(t("project.noChain")) : chain(filter.chain());
    }

    private static void add(List<String> words, String key, Optional<String> value) {
        value.filter(text -> !text.isEmpty()).ifPresent(text -> words.add(t("project.export.is", t(key), text)));
    }

    /** The list of the filter always stands there. */
    String of(ResourceFilter filter) {
        List<String> words = new ArrayList<>(List.of(Texts.label(filter.list())));
        add(words, "project.resource.kind", Optional.ofNullable(filter.kind()).map(Texts::label));
        add(words, "project.resource.askedUnit", unit(filter.unit()));
        add(words, "project.column.chain", chain(filter.chain()));
        add(words, "project.column.county", unit(filter.county()));
        return joined(words);
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? t("project.export.all") : String.join(t("project.export.and"), words);
    }

    private Optional<String> chain(@Nullable ChainId chain) {
        return Optional.ofNullable(chain).flatMap(chains::find).map(ChainRef::name);
    }

    private Optional<String> unit(@Nullable UnitId unit) {
        return Optional.ofNullable(unit).flatMap(directory::unit).map(UnitRef::name);
    }
}
