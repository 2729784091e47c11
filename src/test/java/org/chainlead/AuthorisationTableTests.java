package org.chainlead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.chainlead.org.Role;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.RightsTable;
import org.chainlead.testing.ServiceCalls;
import org.chainlead.testing.ServiceOperations;
import org.chainlead.testing.ServiceOperations.Operation;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The table of rights is complete and is what the guards do: every public service method has a row, every row has a
 * method, and each cell of operation × role is asked at the real service.
 */
@IntegrationTest
@FreshDatabase
class AuthorisationTableTests {

    private final RightsTable table = RightsTable.read();

    @Autowired
    private ServiceOperations services;

    @Autowired
    private ServiceCalls calls;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @AfterEach
    void nobody() {
        signIn.out();
    }

    @Test
    void everyServiceMethodHasARow() {
        assertThat(services.all())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(table.operations()).contains(operation.name()));
    }

    @Test
    void everyRowHasAServiceMethod() {
        Set<String> rows = new TreeSet<>(table.operations());
        services.all().forEach(operation -> rows.remove(operation.name()));
        assertThat(rows).isEmpty();
    }

    @Test
    void eachCellIsWhatTheGuardDoes() {
        Map<Role, String> people = org.oneOfEveryRole();
        Set<String> wrong = new TreeSet<>();
        for (Role role : Role.values()) {
            signIn.as(Objects.requireNonNull(people.get(role)));
            for (Operation operation : services.all()) {
                boolean expected = table.allows(operation.name(), role);
                if (expected != calls.passesGuard(operation)) {
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
        assertThat(services.all().stream().filter(calls::passesGuard)).isEmpty();
    }
}
