package org.chainlead.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plausible arguments for any service method, aimed at given objects. */
final class SampleArguments {

    private static final int DEEPEST = 4;

    /** Object ids by the simple name of their type, e.g. {@code TaskId}. */
    private final Map<String, UUID> aims;

    SampleArguments(Map<String, UUID> aims) {
        this.aims = aims;
    }

    /** Without any aim: nulls and zeros. */
    static Object[] empty(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(SampleArguments::zero)
                .toArray();
    }

    Object[] of(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> isOffset(parameter) ? 0 : value(parameter.getParameterizedType(), 0))
                .toArray();
    }

    /** A list is read from its beginning. */
    private static boolean isOffset(Parameter parameter) {
        return parameter.getType() == int.class && parameter.getName().equals("offset");
    }

    private @Nullable Object value(Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            return container(generic, depth);
        }
        Class<?> kind = (Class<?>) type;
        UUID aim = aims.get(kind.getSimpleName());
        if (kind.isRecord()) {
            return depth > DEEPEST ? null : record(kind, aim, depth);
        }
        if (kind == UUID.class) {
            return aims.get("UUID");
        }
        return plain(kind);
    }

    private static @Nullable Object plain(Class<?> kind) {
        if (kind.isEnum()) {
            return kind.getEnumConstants()[0];
        }
        return switch (kind.getSimpleName()) {
            case "String" -> "经研究同意";
            case "LocalDate" -> LocalDate.of(2023, 4, 1);
            case "YearMonth" -> YearMonth.of(2023, 3);
            case "Year" -> Year.of(2023);
            case "Integer", "int" -> 10;
            default -> zero(kind);
        };
    }

    private @Nullable Object container(ParameterizedType generic, int depth) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Object first = value(first(generic), depth + 1);
        if (raw == Map.class) {
            Object second = value(generic.getActualTypeArguments()[1], depth + 1);
            return first == null || second == null ? Map.of() : Map.of(first, second);
        }
        if (raw == Set.class) {
            return first == null ? Set.of() : Set.of(first);
        }
        if (raw == List.class && generic.getActualTypeArguments()[0] instanceof Class<?> kind && kind.isEnum()) {
            return List.of(kind.getEnumConstants());
        }
        if (raw == List.class || raw == Collection.class) {
            return first == null ? List.of() : List.of(first);
        }
        return null;
    }

    private static Type first(ParameterizedType generic) {
        Type first = generic.getActualTypeArguments()[0];
        return first instanceof Class<?> || first instanceof ParameterizedType ? first : Object.class;
    }

    /** The record with all its parts; a filter lets everything through. */
    private @Nullable Object record(Class<?> kind, @Nullable UUID aim, int depth) {
        try {
            Optional<Method> everything = Arrays.stream(kind.getMethods())
                    .filter(method -> method.getName().equals("all") && method.getParameterCount() == 0)
                    .findFirst();
            if (everything.isPresent()) {
                return everything.get().invoke(null);
            }
            RecordComponent[] components = kind.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> constructor = kind.getDeclaredConstructor(types);
            boolean isId = types.length == 1 && types[0] == UUID.class;
            if (isId && aim == null) {
                return null;
            }
            Object[] values = isId
                    ? new Object[] {aim}
                    : Arrays.stream(components)
                            .map(component -> value(component.getGenericType(), depth + 1))
                            .toArray();
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            return null;
        }
    }

    private static @Nullable Object zero(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
    }
}
