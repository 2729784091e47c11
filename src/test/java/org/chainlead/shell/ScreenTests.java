package org.chainlead.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** No screen without a picture: a new view fails here until it stands in {@link Screen#ALL}. */
class ScreenTests {

    @Test
    void everyRouteHasAPicture() {
        Set<String> shown = Screen.ALL.stream().map(Screen::route).collect(Collectors.toCollection(TreeSet::new));
        shown.addAll(Screen.ELSEWHERE.keySet());
        assertThat(shown).containsExactlyInAnyOrderElementsOf(routes());
    }

    private static Set<String> routes() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.chainlead").stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), ScreenTests.class.getClassLoader()))
                .flatMap(ScreenTests::routes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(Class<?> view) {
        return Stream.concat(
                Stream.of(
                        Objects.requireNonNull(view.getAnnotation(Route.class)).value()),
                AnnotatedElementUtils.getMergedRepeatableAnnotations(view, RouteAlias.class).stream()
                        .map(RouteAlias::value));
    }
}
