package org.chainlead.task;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.chainlead.attachment.AttachmentId;
import org.chainlead.attachment.AttachmentUploads;
import org.chainlead.org.AccountId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.chainlead.org.UnitKind;
import org.chainlead.testing.OrgFixture;
import org.chainlead.testing.SignIn;
import org.springframework.stereotype.Component;

/**
 * A supervision office, a leader and two departments; tasks in every state, reached through the real acts. People:
 * {@code ducha}, {@code zhuren}, {@code lingdao}, {@code mi}, {@code lian1}, {@code ban1}, {@code fu1}, {@code lian2},
 * {@code ban2}, {@code fu2}.
 */
@Component
public class TaskFixture {

    private final OrgFixture org;
    private final SignIn signIn;
    private final TaskDrafting drafting;
    private final TaskAssignment assignment;
    private final TaskCompletion completion;
    private final AttachmentUploads uploads;

    public UnitId office;
    public UnitId first;
    public UnitId second;
    public LeaderPostId post;
    public AccountId handler;
    public AccountId secondHandler;

    TaskFixture(
            OrgFixture org,
            SignIn signIn,
            TaskDrafting drafting,
            TaskAssignment assignment,
            TaskCompletion completion,
            AttachmentUploads uploads) {
        this.org = org;
        this.signIn = signIn;
        this.drafting = drafting;
        this.assignment = assignment;
        this.completion = completion;
        this.uploads = uploads;
    }

    /** People and units; once per database. */
    public void start() {
        UnitId root = org.start();
        office = org.unit("州政府督查室", UnitKind.PREFECTURE_DEPARTMENT, root);
        first = org.unit("州工业和信息化局", UnitKind.PREFECTURE_DEPARTMENT, root);
        second = org.unit("州农业农村局", UnitKind.PREFECTURE_DEPARTMENT, root);
        org.person("ducha", office, Role.SUPERVISOR);
        org.person("zhuren", office, Role.SUPERVISION_HEAD);
        post = org.post("分管工业副州长", root);
        org.person("lingdao", root, Role.LEADER, post);
        org.person("mi", root, Role.SECRETARY, post);
        org.person("lian1", first, Role.LIAISON);
        handler = org.person("ban1", first, Role.STAFF);
        org.person("fu1", first, Role.UNIT_HEAD);
        org.person("lian2", second, Role.LIAISON);
        secondHandler = org.person("ban2", second, Role.STAFF);
        org.person("fu2", second, Role.UNIT_HEAD);
    }

    public TaskDraft draft(String number, String title) {
        return draft(number, title, first, ReportCycle.MONTH);
    }

    public TaskDraft draft(String number, String title, UnitId lead, ReportCycle cycle) {
        return draft(number, title, lead, cycle, LocalDate.of(2023, 12, 31));
    }

    public TaskDraft draft(String number, String title, UnitId lead, ReportCycle cycle, LocalDate dueOn) {
        return new TaskDraft(
                SourceKind.DOCUMENT,
                number,
                "产业攻坚年行动方案",
                "（一）",
                TaskLevel.PREFECTURE,
                null,
                null,
                null,
                title,
                "建设产业集群",
                "产值达100亿元",
                List.of(GoalDraft.numeric(GoalKind.CUMULATIVE, "产值", Comparison.GE, BigDecimal.valueOf(100), "亿元")),
                LocalDate.of(2023, 1, 1),
                dueOn,
                cycle,
                lead,
                null,
                post,
                null,
                List.of(),
                List.of(lead),
                List.of(),
                SetBy.DOCUMENT,
                "拟请州工业和信息化局牵头办理",
                false);
    }

    public TaskId drafted(TaskDraft draft) {
        return signIn.as("ducha", () -> drafting.create(TaskId.random(), draft));
    }

    public TaskId submitted(TaskDraft draft) {
        TaskId id = drafted(draft);
        return signIn.as("ducha", () -> {
            drafting.submit(id);
            return id;
        });
    }

    public TaskId assigned(TaskDraft draft) {
        TaskId id = submitted(draft);
        return signIn.as("zhuren", () -> {
            assignment.approve(id, "楚政通〔2023〕9号");
            return id;
        });
    }

    public TaskId inProgress(TaskDraft draft) {
        TaskId id = assigned(draft);
        return signIn.as("lian1", () -> {
            assignment.accept(id, handler);
            return id;
        });
    }

    public TaskId pendingVerification(TaskDraft draft) {
        return asked(inProgress(draft));
    }

    private TaskId asked(TaskId id) {
        return signIn.as("fu1", () -> {
            completion.request(id, CompletionResult.COMPLETED, "已全部完成", "目标按年度数据认定", evidence());
            return id;
        });
    }

    /** A file staged by whoever acts. */
    public List<AttachmentId> evidence() {
        byte[] pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return List.of(uploads.stage("佐证.pdf", new ByteArrayInputStream(pdf)).id());
    }

    public TaskId proposed(TaskDraft draft) {
        return proposed(pendingVerification(draft));
    }

    private TaskId proposed(TaskId id) {
        return signIn.as("ducha", () -> {
            completion.propose(id, CompletionResult.COMPLETED, "属实");
            return id;
        });
    }

    /** With its goal open. */
    public TaskId completed(TaskDraft draft) {
        return passed(proposed(draft));
    }

    /** One that is under way. */
    public TaskId completed(TaskId id) {
        return passed(proposed(asked(id)));
    }

    private TaskId passed(TaskId id) {
        return signIn.as("zhuren", () -> {
            completion.pass(id, CompletionResult.COMPLETED, "年度数据已核");
            return id;
        });
    }
}
