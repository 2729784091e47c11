package org.chainlead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of rights is complete and is what the guards do: every public service method has a row, every row has a
 * method, and each cell of operation × role is asked at the real service.
 */
@IntegrationTest
@FreshDatabase
class AuthorisationTableTests {

    private static final Pattern GUARD = Pattern.compile("@access\\.may\\('(\\w+(?:\\.\\w+)+)'\\)");
    private static final Map<Role, String> ADMINISTRATORS =
            Map.of(Role.SYSTEM_ADMIN, "xitong", Role.SECURITY_ADMIN, "anquan", Role.AUDITOR, "shenji");

    private final ApplicationContext context;
    private final TransactionTemplate transaction;
    private final OrgFixture org;
    private final SignIn signIn;

    @Autowired
    AuthorisationTableTests(
            ApplicationContext context, TransactionTemplate transaction, OrgFixture org, SignIn signIn) {
        this.context = context;
        this.transaction = transaction;
        this.org = org;
        this.signIn = signIn;
    }

    @AfterEach
    void nobody() {
        signIn.out();
    }

    @Test
    void everyServiceMethodHasARow() throws IOException {
        Set<String> rows = table().keySet();
        Set<String> without = new TreeSet<>();
        for (Operation operation : operations()) {
            if (!rows.contains(operation.name())) {
                without.add(operation.method() + " -> " + operation.name());
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void everyRowHasAServiceMethod() throws IOException {
        Set<String> rows = new TreeSet<>(table().keySet());
        operations().forEach(operation -> rows.remove(operation.name()));
        assertThat(rows).isEmpty();
    }

    @Test
    void eachCellIsWhatTheGuardDoes() throws IOException {
        Map<String, Set<Role>> table = table();
        Map<Role, String> people = peopleOfEveryRole();
        List<Operation> operations = operations();
        Set<String> wrong = new TreeSet<>();
        for (Role role : Role.values()) {
            signIn.as(Objects.requireNonNull(people.get(role)));
            for (Operation operation : operations) {
                boolean expected =
                        table.getOrDefault(operation.name(), Set.of()).contains(role);
                if (expected != passesGuard(operation)) {
                    wrong.add(role + (expected ? " is refused " : " may call ") + operation);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyWithoutSignInPassesAGuard() {
        org.start();
        signIn.out();
        assertThat(operations().stream().filter(this::passesGuard)).isEmpty();
    }

    private record Operation(Object bean, Method method, String name) {

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName() + " (" + name + ")";
        }
    }

    private List<Operation> operations() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("org.chainlead."))
                .flatMap(AuthorisationTableTests::operations)
                .toList();
    }

    private static Stream<Operation> operations(Object bean) {
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
        return matcher.matches() ? matcher.group(1) : "no guard";
    }

    /** Calls with empty arguments: whatever goes wrong behind the guard is no matter here, and nothing is kept. */
    private boolean passesGuard(Operation operation) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                operation.method().invoke(operation.bean(), empty(operation.method()));
                return true;
            } catch (InvocationTargetException e) {
                return !(e.getCause() instanceof AuthorizationDeniedException);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static Object[] empty(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(AuthorisationTableTests::empty)
                .toArray();
    }

    private static Object empty(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        return java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(type, 1), 0);
    }

    private Map<Role, String> peopleOfEveryRole() {
        UnitId root = org.start();
        LeaderPostId post = org.post("副州长", root);
        Map<Role, String> people = new TreeMap<>(ADMINISTRATORS);
        for (Role role : EnumSet.complementOf(EnumSet.copyOf(ADMINISTRATORS.keySet()))) {
            String username = role.name().toLowerCase(java.util.Locale.ROOT);
            if (role == Role.LEADER || role == Role.SECRETARY) {
                org.person(username, root, role, post);
            } else {
                org.person(username, root, role);
            }
            people.put(role, username);
        }
        return people;
    }

    /** Reads the file by itself, so that a mistake in the product's reader shows. */
    private static Map<String, Set<Role>> table() throws IOException {
        Map<String, Set<Role>> table = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("src/main/resources/authorization.csv"))) {
            String[] parts = line.split(";");
            if (line.startsWith("#") || parts.length < 3) {
                continue;
            }
            Set<Role> roles = table.computeIfAbsent(parts[0].strip(), o -> EnumSet.noneOf(Role.class));
            for (String role : parts[1].strip().split("\\s+")) {
                if (role.equals("*")) {
                    roles.addAll(EnumSet.allOf(Role.class));
                } else if (!role.equals("-")) {
                    roles.add(Role.valueOf(role));
                }
            }
        }
        return table;
    }
}
