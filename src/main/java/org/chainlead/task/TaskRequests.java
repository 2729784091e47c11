package org.chainlead.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.Reason;
import org.chainlead.common.Refusal;
import org.chainlead.common.Texts;
import org.chainlead.org.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of what units asked for. At most one request of a kind is open for a task. */
@Repository
class TaskRequests {

    /** Working days in which a request is answered (product.md, 申请调整: 2 working days). */
    static final int DAYS_TO_ANSWER = 2;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final TaskDesk desk;
    private final WorkCalendar calendar;

    TaskRequests(JdbcClient jdbc, TaskDesk desk, WorkCalendar calendar) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.calendar = calendar;
    }

    RequestId ask(
            Task task,
            RequestKind kind,
            @Nullable Element element,
            String reason,
            String progress,
            String proposed,
            @Nullable LocalDate newDue,
            @Nullable UUID decidedByPost) {
        Actor actor = desk.actor();
        UUID id = UUID.randomUUID();
        try {
            jdbc.sql("""
                            insert into task_request (id, task_id, kind, state, element, reason, progress, proposed,
                                new_due_on, old_due_on, unit_id, asked_by, asked_by_name, asked_at, answer_due_on,
                                decided_by_post, asked_no)
                            values (:id, :task, :kind, 'PENDING', :element, :reason, :progress, :proposed, :newDue,
                                :oldDue, :unit, :by, :name, :at, :answer, :post, :no)""")
                    .param("id", id)
                    .param("task", task.id)
                    .param("kind", kind.name())
                    .param("element", element == null ? null : element.name())
                    .param("reason", reason)
                    .param("progress", progress)
                    .param("proposed", proposed)
                    .param("newDue", newDue)
                    .param("oldDue", task.dueOn)
                    .param("unit", actor.unit().uuid())
                    .param("by", actor.account().uuid())
                    .param("name", actor.signedName())
                    .param("at", desk.now().atOffset(ZoneOffset.UTC))
                    .param("answer", calendar.addWorkingDays(desk.today(), DAYS_TO_ANSWER))
                    .param("post", decidedByPost)
                    .param("no", task.elementsNo)
                    .update();
        } catch (DuplicateKeyException already) {
            throw Refusal.because("task.refused.requestOpen", task.title);
        }
        return new RequestId(id);
    }

    Optional<TaskRequestView> find(RequestId id) {
        return query("r.id = :id", id.uuid()).stream().findFirst();
    }

    /** The post that was to decide it; absent for the head of the office. */
    @Nullable
    UUID decidingPost(RequestId id) {
        return jdbc.sql("select decided_by_post from task_request where id = :id and decided_by_post is not null")
                .param("id", id.uuid())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    List<TaskRequestView> of(TaskId task) {
        return query("r.task_id = :id", task.uuid());
    }

    /** Closes a pending request; false when it was no longer pending. */
    boolean decide(RequestId id, RequestState state, String decision, String paper) {
        return jdbc.sql("""
                                update task_request set state = :state, decision = :decision, paper = :paper,
                                       decided_by = :by, decided_at = :at, version = version + 1
                                 where id = :id and state = 'PENDING'""")
                        .param("state", state.name())
                        .param("decision", decision)
                        .param("paper", paper)
                        .param("by", desk.actor().account().uuid())
                        .param("at", desk.now().atOffset(ZoneOffset.UTC))
                        .param("id", id.uuid())
                        .update()
                == 1;
    }

    void decideOpen(Task task, RequestKind kind, boolean approved, String decision) {
        of(task.taskId()).stream()
                .filter(request -> request.kind() == kind && request.state() == RequestState.PENDING)
                .forEach(request -> {
                    decide(request.id(), approved ? RequestState.APPROVED : RequestState.REFUSED, decision, "");
                    if (approved) {
                        keepMade(request.id(), task);
                    }
                });
    }

    /** The elements as they stand now are what consent to the request made. */
    void keepMade(RequestId id, Task task) {
        jdbc.sql("update task_request set made_no = :no where id = :id")
                .param("no", task.elementsNo)
                .param("id", id.uuid())
                .update();
    }

    /** What the date asked for touched when it was decided; it is told like this for ever. */
    void keepEffects(RequestId id, List<Reason> effects) {
        jdbc.sql("update task_request set effects = :effects where id = :id")
                .param("effects", effects.stream().map(Reason::text).collect(Collectors.joining("\n")))
                .param("id", id.uuid())
                .update();
    }

    /** What is still open about a task that is done, ended or carried over has no object any more. */
    void lapse(Task task) {
        of(task.taskId()).stream()
                .filter(request -> request.state() == RequestState.PENDING)
                .forEach(request -> decide(request.id(), RequestState.WITHDRAWN, Texts.t("task.request.lapsed"), ""));
    }

    /** What the 变更 asks the element to become. */
    void keepChange(RequestId id, ElementChange change) {
        jdbc.sql("update task_request set change_body = cast(:body as json) where id = :id")
                .param("body", JSON.writeValueAsString(change))
                .param("id", id.uuid())
                .update();
    }

    /** Takes the office's opinion back; who gave it, or nobody when there is none to take back. */
    @Nullable
    UUID clearOpinion(RequestId id) {
        UUID by = jdbc.sql("select opinion_by from task_request where id = :id and state = 'PENDING' for update")
                .param("id", id.uuid())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
        jdbc.sql("update task_request set opinion = '', opinion_by = null, version = version + 1 where id = :id")
                .param("id", id.uuid())
                .update();
        return by;
    }

    void opinion(RequestId id, String opinion) {
        jdbc.sql("update task_request set opinion = :opinion, opinion_by = :by, version = version + 1 where id = :id")
                .param("opinion", opinion)
                .param("by", desk.actor().account().uuid())
                .param("id", id.uuid())
                .update();
    }

    private List<TaskRequestView> query(String condition, UUID key) {
        return jdbc.sql("""
                        select r.*, t.title, t.source_number, u.name as unit_name, c.name as decider_name
                          from task_request r join task t on t.id = r.task_id join unit u on u.id = r.unit_id
                          left join account c on c.id = r.decided_by
                         where """ + " " + condition + " order by r.asked_at desc")
                .param("id", key)
                .query((row, n) -> read(row))
                .list();
    }

    static TaskRequestView read(ResultSet row) throws SQLException {
        String element = row.getString("element");
        String change = row.getString("change_body");
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new TaskRequestView(
                new RequestId(row.getObject("id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                row.getString("source_number"),
                row.getString("title"),
                RequestKind.valueOf(row.getString("kind")),
                RequestState.valueOf(row.getString("state")),
                element == null ? null : Element.valueOf(element),
                row.getString("reason"),
                row.getString("progress"),
                row.getString("proposed"),
                change == null ? null : JSON.readValue(change, ElementChange.class),
                row.getObject("old_due_on", LocalDate.class),
                row.getObject("new_due_on", LocalDate.class),
                row.getString("unit_name"),
                row.getString("asked_by_name"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("answer_due_on", LocalDate.class),
                row.getString("opinion"),
                row.getString("decision"),
                row.getString("paper"),
                row.getString("decider_name"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
