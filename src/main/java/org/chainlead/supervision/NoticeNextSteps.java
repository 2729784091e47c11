package org.chainlead.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainlead.org.Access;
import org.chainlead.task.NextStep;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.NextStepSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the acting person could do about a task's notices: sign, reply, check, and write one for the office. */
@Component
class NoticeNextSteps implements NextStepSource {

    private static final int URGENT = 90;
    private static final int NORMAL = 75;
    private static final int AT_WILL = 0;

    private final Notices notices;
    private final NoticeScope scope;
    private final NoticeActs acts;
    private final Access access;
    private final JdbcClient jdbc;

    NoticeNextSteps(Notices notices, NoticeScope scope, NoticeActs acts, Access access, JdbcClient jdbc) {
        this.notices = notices;
        this.scope = scope;
        this.acts = acts;
        this.access = access;
        this.jdbc = jdbc;
    }

    @Override
    public List<NextStep> nextSteps(TaskId task) {
        List<NextStep> steps = new ArrayList<>();
        if (access.may("supervision.view")) {
            jdbc.sql("""
                            select n.id from notice n join notice_task p on p.notice_id = n.id
                             where p.task_id = :task and n.state = 'ISSUED' and n.kind <> 'ASSIGNMENT' order by n.issued_at""")
                    .param("task", task.uuid())
                    .query(UUID.class)
                    .list()
                    .forEach(id -> notices.findById(id).filter(scope::mayRead).ifPresent(notice -> add(steps, notice)));
        }
        if (access.may("supervision.draft") && isHandedOut(task)) {
            steps.add(new NextStep("supervision.next.draft", "notices/new?task=" + task, AT_WILL));
        }
        return steps;
    }

    /** Nobody is supervised about a matter that was not handed out. */
    private boolean isHandedOut(TaskId task) {
        return jdbc.sql("select count(*) from task where id = :task and assigned_at is not null")
                        .param("task", task.uuid())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void add(List<NextStep> steps, Notice notice) {
        Set<NoticeAct> offered = acts.of(notice);
        String link = "notices/" + notice.id;
        if (offered.contains(NoticeAct.SIGN)) {
            steps.add(new NextStep("supervision.next.sign", link, URGENT));
        } else if (offered.contains(NoticeAct.REPLY)) {
            steps.add(new NextStep("supervision.next.reply", link, URGENT));
        } else if (offered.contains(NoticeAct.CHECK)) {
            steps.add(new NextStep("supervision.next.check", link, NORMAL));
        }
    }
}
