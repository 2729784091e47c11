package org.chainlead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.chainlead.org.Relation;
import org.chainlead.org.Role;
import org.chainlead.testing.AccessSwitch;
import org.chainlead.testing.Figures;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.RightsTable;
import org.chainlead.testing.ServiceCalls;
import org.chainlead.testing.ServiceCalls.Answer;
import org.chainlead.testing.ServiceOperations;
import org.chainlead.testing.ServiceOperations.Operation;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each guard is taken away in turn, and the questions of the tests of rights then get another answer: it is noticed. */
@IntegrationTest
@FreshDatabase
class GuardMutationTests {

    /**
     * Where the relation is no question to the table: the statement itself names the person's own account, unit or post, or
     * asks once more who is addressed, or the rows come through another operation (an export shows what
     * task.view shows, a paper what meeting.view shows). {@link DeniedOverHttpTests} shows that strangers get nothing there.
     */
    private static final Set<String> NOT_ASKED = Set.of(
            "attachment.upload",
            "bulletin.answer",
            "bulletin.consult",
            "dispatch.answer",
            "dispatch.difficultyExport",
            "dispatch.parts",
            "dispatch.round",
            "dispatch.savedForms",
            "indicator.case",
            "instruction.withdraw",
            "instruction.write",
            "meeting.paper",
            "message.choices",
            "message.inbox",
            "objection.raise",
            "org.changeOwnPassword",
            "org.changeOwnPhone",
            "org.ownProfile",
            "org.ownReasons",
            "org.ownStandIns",
            "supervision.formDraft",
            "supervision.noticeExport",
            "supervision.recall",
            "supervision.reply",
            "supervision.sign",
            "task.export",
            "task.formDraft",
            "task.requestExport",
            "task.savedView",
            "task.splitDecisions",
            "task.story");

    /** The modules of which {@link Strangers} has things. */
    private static final Set<String> WITH_THINGS = Set.of(
            "attachment",
            "bulletin",
            "chaincard",
            "dispatch",
            "duty",
            "followup",
            "indicator",
            "instruction",
            "meeting",
            "message",
            "objection",
            "org",
            "project",
            "ranking",
            "supervision",
            "task");

    private final RightsTable table = RightsTable.read();

    @Autowired
    private AccessSwitch guards;

    @Autowired
    private ServiceOperations services;

    @Autowired
    private ServiceCalls calls;

    @Autowired
    private Strangers strangers;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    @AfterEach
    void nobody() {
        signIn.out();
    }

    /** As {@link AuthorisationTableTests} asks: nobody who is not signed in passes. */
    @Test
    void aMethodWithoutItsGuardIsNoticed() {
        org.start();
        signIn.out();
        Set<String> unnoticed = new TreeSet<>();
        for (Operation operation : services.all()) {
            guards.withoutDoor(operation.name(), () -> {
                if (!calls.passesGuard(operation)) {
                    unnoticed.add(operation.toString());
                }
            });
        }
        assertThat(unnoticed).isEmpty();
        Figures.tell(
                "guards",
                "@PreAuthorize of %d methods taken away in turn: %d noticed",
                services.all().size(),
                services.all().size());
    }

    /** As {@link DeniedOverHttpTests} asks: a stranger gets nothing. */
    @Test
    void anOperationThatNoLongerAsksForTheRelationIsNoticed() {
        Map<String, UUID> things = strangers.things();
        Map<Role, String> people = strangers.people();
        Set<String> names = new TreeSet<>();
        Set<String> unnoticed = new TreeSet<>();
        for (String name : table.operations()) {
            boolean hasThings = WITH_THINGS.contains(name.substring(0, name.indexOf('.')));
            if (hasThings && people.keySet().stream().anyMatch(role -> isBound(name, role))) {
                names.add(name);
                if (!isNoticed(name, things, people)) {
                    unnoticed.add(name);
                }
            }
        }
        assertThat(NOT_ASKED).containsAll(unnoticed);
        Figures.tell(
                "guards",
                "relation of %d operations no longer asked for: %d noticed; for the other %d nothing is asked that could be"
                        + " taken away, or a second question stands behind it: %s",
                names.size(),
                names.size() - unnoticed.size(),
                unnoticed.size(),
                String.join(", ", unnoticed));
    }

    /** The thing is read, or the answer is another one than before, which is always the same. */
    private boolean isNoticed(String name, Map<String, UUID> things, Map<Role, String> people) {
        for (Map.Entry<Role, String> person : people.entrySet()) {
            if (!isBound(name, person.getKey())) {
                continue;
            }
            signIn.as(person.getValue());
            for (Operation operation : methods(name)) {
                Answer with = calls.tryToAim(operation, things);
                AtomicReference<Answer> without = new AtomicReference<>();
                guards.withoutRelation(name, () -> without.set(calls.tryToAim(operation, things)));
                boolean read = without.get().text().contains(Strangers.CANARY);
                boolean same = with.equals(calls.tryToAim(operation, things));
                if (read || (same && !with.equals(without.get()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Operation> methods(String name) {
        return services.all().stream()
                .filter(operation -> operation.name().equals(name))
                .filter(operation -> !operation.method().getName().endsWith("All"))
                .toList();
    }

    private boolean isBound(String name, Role role) {
        Set<Relation> relations = table.relations(name, role);
        return !relations.isEmpty() && !relations.contains(Relation.ANY);
    }
}
