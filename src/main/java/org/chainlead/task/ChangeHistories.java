package org.chainlead.task;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainlead.common.NotFound;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 延期变更经过: all extensions and changes of one task in words, with the first date carried along (product.md, 延期: the
 * first date is always shown).
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('task.story')")
public class ChangeHistories {

    /** More requests than one task ever had. */
    private static final int MOST = 200;

    private final TaskDesk desk;
    private final ElementVersions versions;
    private final ExtensionEffects effects;
    private final ChangeSentences sentences;
    private final JdbcClient jdbc;

    ChangeHistories(
            TaskDesk desk,
            ElementVersions versions,
            ExtensionEffects effects,
            ChangeSentences sentences,
            JdbcClient jdbc) {
        this.desk = desk;
        this.versions = versions;
        this.effects = effects;
        this.sentences = sentences;
        this.jdbc = jdbc;
    }

    /** @throws NotFound when there is no such task or the person may not read what has happened to it */
    public ChangeHistory of(TaskId id) {
        Task task = desk.openToRead(id, "task.story");
        List<Stored> requests = requests(id);
        Map<Integer, ElementVersion> byNo =
                versions.of(id).stream().collect(Collectors.toMap(ElementVersion::no, Function.identity()));
        List<ChangeHistory.Entry> entries = new ArrayList<>();
        int extensions = 0;
        for (Stored stored : requests) {
            extensions += ChangeSentences.isGranted(stored.request()) ? 1 : 0;
            ToldRequest told = told(stored, byNo, extensions);
            entries.add(new ChangeHistory.Entry(
                    heading(entries.size() + 1, stored.request()), sentences.of(told, task.originalDueOn)));
        }
        return new ChangeHistory(id, task.sourceNumber, task.title, summary(task, requests, extensions), entries);
    }

    private static String heading(int number, TaskRequestView request) {
        return t("task.history.entry", number, label(request.kind()), label(request.state()));
    }

    private static List<String> summary(Task task, List<Stored> requests, int extensions) {
        List<String> summary = new ArrayList<>();
        LocalDate first = task.originalDueOn == null ? task.dueOn : task.originalDueOn;
        if (first == null || task.dueOn == null) {
            summary.add(t("task.history.summary.noDate"));
        } else if (extensions == 0) {
            summary.add(t("task.history.summary.kept", first, task.dueOn));
        } else {
            summary.add(t("task.history.summary.extended", first, extensions, task.dueOn));
        }
        long made = requests.stream().filter(stored -> stored.made() > 0).count();
        if (made > 0) {
            summary.add(t("task.history.summary.changed", made, task.elementsNo));
        }
        return summary;
    }

    private ToldRequest told(Stored stored, Map<Integer, ElementVersion> versions, int extensions) {
        TaskRequestView request = stored.request();
        return new ToldRequest(
                request,
                stored.post(),
                versions.get(stored.asked()),
                versions.get(stored.made()),
                request.state() == RequestState.PENDING ? now(request) : stored.effects(),
                extensions);
    }

    private List<String> now(TaskRequestView request) {
        return request.kind().touchesOthers()
                ? effects.of(request.task().uuid(), request.newDueOn()).stream()
                        .map(Reason::text)
                        .toList()
                : List.of();
    }

    private record Stored(TaskRequestView request, @Nullable String post, int asked, int made, List<String> effects) {}

    private List<Stored> requests(TaskId id) {
        return jdbc.sql("""
                        select r.*, t.title, t.source_number, u.name as unit_name, c.name as decider_name, q.name as post_name
                          from task_request r join task t on t.id = r.task_id join unit u on u.id = r.unit_id
                          left join account c on c.id = r.decided_by left join leader_post q on q.id = r.decided_by_post
                         where r.task_id = :task order by r.asked_at, r.id limit :most""")
                .param("task", id.uuid())
                .param("most", MOST)
                .query((row, n) -> stored(row))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                TaskRequests.read(row),
                row.getString("post_name"),
                row.getInt("asked_no"),
                row.getInt("made_no"),
                row.getString("effects").lines().toList());
    }
}
