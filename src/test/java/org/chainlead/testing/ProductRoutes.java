package org.chainlead.testing;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The product's views, layouts and error views for Karibu, whose own search leaves out classes that are not public. */
final class ProductRoutes {

    private static final String PACKAGE = "org.chainlead";

    private ProductRoutes() {}

    static Routes find() {
        Routes routes = new Routes();
        ClassPathScanningCandidateComponentProvider views = scanner();
        views.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        views.addIncludeFilter(new AnnotationTypeFilter(RouteAlias.class));
        views.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
        classes(views).forEach(view -> routes.getRoutes().add(view.asSubclass(Component.class)));
        ClassPathScanningCandidateComponentProvider errors = scanner();
        errors.addIncludeFilter(new AssignableTypeFilter(HasErrorParameter.class));
        classes(errors).forEach(view -> replace(routes, view));
        return routes;
    }

    /** In place of Karibu's own view of the same exception. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void replace(Routes routes, Class<?> view) {
        routes.getErrorRoutes().removeIf(own -> Objects.equals(exception(own), exception(view)));
        ((Set) routes.getErrorRoutes()).add(view);
    }

    private static Class<?> exception(Class<?> view) {
        return GenericTypeResolver.resolveTypeArgument(view, HasErrorParameter.class);
    }

    private static ClassPathScanningCandidateComponentProvider scanner() {
        return new ClassPathScanningCandidateComponentProvider(false);
    }

    private static Set<Class<?>> classes(ClassPathScanningCandidateComponentProvider scanner) {
        return scanner.findCandidateComponents(PACKAGE).stream()
                .map(found -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(found.getBeanClassName()), ProductRoutes.class.getClassLoader()))
                .collect(Collectors.toSet());
    }
}
