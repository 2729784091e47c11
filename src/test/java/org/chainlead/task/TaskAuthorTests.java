package org.chainlead.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chainlead.chain.ChainId;
import org.chainlead.chain.Chains;
import org.chainlead.org.Role;
import org.chainlead.testing.FreshDatabase;
import org.chainlead.testing.IntegrationTest;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may begin a task (product.md, DRAFT 提交): the office, and the office of the chain for its chain. */
@IntegrationTest
@FreshDatabase
class TaskAuthorTests {

    @Autowired
    private TaskFixture fixture;

    @Autowired
    private TaskDrafting drafting;

    @Autowired
    private Chains chains;

    @Autowired
    private OrgFixture org;

    @Autowired
    private SignIn signIn;

    private ChainId own;
    private ChainId other;

    @BeforeEach
    void twoChains() {
        fixture.start();
        org.person("lianzhangban", fixture.second, Role.COORDINATOR);
        own = signIn.as("zhuren", () -> chains.create("C1", "绿色食品", null, null, fixture.second, 1));
        other = signIn.as("zhuren", () -> chains.create("C2", "绿色硅", null, null, fixture.first, 2));
    }

    @AfterEach
    void leave() {
        signIn.out();
    }

    @Test
    void nobodyOfAUnitBeginsATask() {
        for (String username : new String[] {"ban1", "lian1", "fu1", "mi", "lingdao"}) {
            signIn.as(username);
            assertThatThrownBy(() -> drafting.create(TaskId.random(), fixture.draft("9.1", "自拟任务")))
                    .as(username)
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aCoordinatorKeepsToTheOwnChain() {
        signIn.as("lianzhangban");
        assertThatThrownBy(() -> drafting.create(TaskId.random(), ofChain(other)))
                .hasMessage("task.refused.notYourChain");
        TaskId id = drafting.create(TaskId.random(), ofChain(own));
        EditableDraft draft = drafting.open(id);
        assertThatThrownBy(() -> drafting.edit(id, draft.version(), ofChain(other)))
                .hasMessage("task.refused.notYourChain");
        assertThatThrownBy(() -> drafting.edit(id, draft.version(), ofChain(null)))
                .hasMessage("task.refused.notYourChain");
        drafting.edit(id, draft.version(), ofChain(own));
        assertThat(drafting.open(id).draft().chain()).isEqualTo(own);
    }

    private TaskDraft ofChain(@org.jspecify.annotations.Nullable ChainId chain) {
        TaskDraft d = fixture.draft("9.2", "延链补链");
        return new TaskDraft(
                d.sourceKind(),
                d.sourceNumber(),
                d.sourceTitle(),
                d.sourceClause(),
                d.level(),
                d.plan(),
                d.specialAction(),
                chain,
                d.title(),
                d.measure(),
                d.goalText(),
                d.goals(),
                d.startsOn(),
                d.dueOn(),
                d.cycle(),
                d.leadUnit(),
                d.group(),
                d.post(),
                d.responsible(),
                d.supporting(),
                d.addressees(),
                d.copies(),
                d.setBy(),
                d.proposal(),
                d.starred());
    }
}
