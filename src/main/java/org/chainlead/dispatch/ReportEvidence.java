package org.chainlead.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.task.TaskId;
import org.chainlead.task.spi.TaskEvidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of reports that have left their unit; versions of one report count once. */
@Component
class ReportEvidence implements TaskEvidence {

    private final JdbcClient jdbc;

    ReportEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<TaskId, List<RepeatedFile>> repeated(Collection<TaskId> tasks) {
        Map<TaskId, List<RepeatedFile>> repeated = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("""
                            select own.task_id, own.sha256, own.name, used.uses
                              from (select r.task_id, a.sha256, min(a.name) as name
                                      from report r join report_version v on v.report_id = r.id
                                      join attachment a on a.owner_kind = :files and a.owner_id = v.id
                                     where r.task_id in (:tasks) and v.handed_in_at is not null
                                     group by r.task_id, a.sha256) own
                             cross join lateral (select count(distinct w.report_id) as uses
                                                   from attachment b join report_version w on w.id = b.owner_id
                                                  where b.sha256 = own.sha256 and b.owner_kind = :files
                                                    and w.handed_in_at is not null) used
                             where used.uses > 1
                             order by own.name, own.sha256""")
                    .param("files", ReportVersions.FILES)
                    .param("tasks", tasks.stream().map(TaskId::uuid).toList())
                    .query((row, n) -> repeated.computeIfAbsent(
                                    new TaskId(row.getObject("task_id", UUID.class)), task -> new ArrayList<>())
                            .add(new RepeatedFile(row.getString("name"), row.getString("sha256"), row.getInt("uses"))))
                    .list();
        }
        return repeated;
    }
}
