package org.chainlead.testing;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Every public method of every service, with the operation that its guard names. */
@Component
public class ServiceOperations {

    /** What stands for the name of an operation when a method has no guard. */
    public static final String UNGUARDED = "no guard";

    private static final Pattern GUARD = Pattern.compile("@access\\.may\\('(\\w+(?:\\.\\w+)+)'\\)");

    private final ApplicationContext context;
    private List<Operation> all = List.of();

    ServiceOperations(ApplicationContext context) {
        this.context = context;
    }

    /** A service method; {@code name} is the operation of the table of rights. */
    public record Operation(Object bean, Method method, String name) {

        /** Unique among all: class, method, kinds of arguments. */
        public String key() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(",", "(", ")"));
        }

        @Override
        public String toString() {
            return key() + " = " + name;
        }
    }

    public synchronized List<Operation> all() {
        if (all.isEmpty()) {
            all = find();
        }
        return all;
    }

    private List<Operation> find() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("org.chainlead."))
                .flatMap(ServiceOperations::of)
                .sorted(Comparator.comparing(Operation::key))
                .toList();
    }

    private static Stream<Operation> of(Object bean) {
        return Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .map(method -> new Operation(bean, method, guard(method)));
    }

    private static String guard(Method method) {
        PreAuthorize guard = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
        if (guard == null) {
            guard = AnnotatedElementUtils.findMergedAnnotation(method.getDeclaringClass(), PreAuthorize.class);
        }
        Matcher matcher = GUARD.matcher(guard == null ? "" : guard.value());
        return matcher.matches() ? matcher.group(1) : UNGUARDED;
    }
}
