package org.chainlead.chaincard;

import java.time.LocalDate;
import java.util.List;
import org.chainlead.chain.ChainId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.project.ProjectFixture;
import org.chainlead.project.ProjectId;
import org.chainlead.task.TaskDraft;
import org.chainlead.task.TaskFixture;
import org.chainlead.task.TaskId;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.springframework.stereotype.Component;

/**
 * Two chains: {@link #chain} 绿色化工 of leader {@code lingdao} with secretary {@code mi} and the office's {@code lianban},
 * and {@link #other} of nobody; {@code lianban2} and {@code mi2} stand in no relation to them. One task and one project
 * hang on the first.
 */
@Component
public class ChainFixture {

    public ChainId chain;
    public ChainId other;
    public TaskId task;
    public ProjectId project;

    private final TaskFixture tasks;
    private final ProjectFixture projects;
    private final OrgFixture org;
    private final ChainAssigning assigning;
    private final ChainCards cards;
    private final SignIn signIn;

    ChainFixture(
            TaskFixture tasks,
            ProjectFixture projects,
            OrgFixture org,
            ChainAssigning assigning,
            ChainCards cards,
            SignIn signIn) {
        this.tasks = tasks;
        this.projects = projects;
        this.org = org;
        this.assigning = assigning;
        this.cards = cards;
        this.signIn = signIn;
    }

    /** Everything; once per database. */
    public void start() {
        tasks.start();
        UnitId office = org.unit("化工链长办", UnitKind.TASK_FORCE, null);
        UnitId elsewhere = org.unit("钛链长办", UnitKind.TASK_FORCE, null);
        org.person("lianban", office, Role.COORDINATOR);
        org.person("lianban2", elsewhere, Role.COORDINATOR);
        LeaderPostId post = org.post("分管农业副州长", elsewhere);
        org.person("mi2", elsewhere, Role.SECRETARY, post);
        chain = register("HUAGONG", "绿色化工", "百亿级");
        other = register("TAI", "绿色钛", "千亿级");
        signIn.as("zhuren", () -> {
            assigning.assign(chain, responsibility(0, office));
            return chain;
        });
        task = tasks.inProgress(inChain(tasks.draft("1.1", "建设化工产业集群")));
        project = projects.one(tasks.first, "州工业和信息化局");
    }

    private ChainId register(String code, String name, String grouping) {
        return signIn.as("zhuren", () -> assigning.register(new NewChain(code, name, grouping)));
    }

    Responsibility responsibility(long version, UnitId office) {
        return new Responsibility(
                version, "百亿级", tasks.post, office, tasks.first, List.of(tasks.second, tasks.first), template());
    }

    TemplateId template() {
        return signIn.as("zhuren", () -> cards.card(chain).template());
    }

    /** The element of this name on the first chain's card, as {@code zhuren} reads it. */
    CardElement element(String name) {
        return signIn.as(
                "zhuren",
                () -> cards.card(chain).elements().stream()
                        .filter(element -> element.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    static SessionDraft session(ChainBody body, LocalDate day) {
        return new SessionDraft(SessionId.random(), body, day, "研究补链项目", "议定3项", "");
    }

    private TaskDraft inChain(TaskDraft draft) {
        return new TaskDraft(
                draft.sourceKind(),
                draft.sourceNumber(),
                draft.sourceTitle(),
                draft.sourceClause(),
                draft.level(),
                draft.plan(),
                draft.specialAction(),
                chain,
                draft.title(),
                draft.measure(),
                draft.goalText(),
                draft.goals(),
                draft.startsOn(),
                draft.dueOn(),
                draft.cycle(),
                draft.leadUnit(),
                draft.group(),
                draft.post(),
                draft.responsible(),
                draft.supporting(),
                draft.addressees(),
                draft.copies(),
                draft.setBy(),
                draft.proposal(),
                draft.starred());
    }
}
