package org.chainlead.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.chainlead.chain.ChainId;
import org.chainlead.common.Light;
import org.chainlead.org.UnitGroupId;
import org.chainlead.org.UnitId;
import org.chainlead.task.PlanId;
import org.chainlead.task.TaskId;
import org.chainlead.task.TaskState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A row of a round as it stands in the database. */
final class RoundRowReading {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RoundRowReading() {}

    /** What {@link #read} reads, on the alias {@code x}. */
    static final String COLUMNS = "x.*, " + RowKind.LIGHT + " as counting_light";

    static RoundRow read(ResultSet row) throws SQLException {
        return new RoundRow(
                new TaskId(row.getObject("task_id", UUID.class)),
                row.getInt("position"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("unit_name"),
                id(row, "group_id", UnitGroupId::new),
                row.getString("group_name"),
                id(row, "chain_id", ChainId::new),
                row.getString("chain_name"),
                id(row, "plan_id", PlanId::new),
                row.getString("plan_name"),
                row.getString("number"),
                row.getString("title"),
                row.getString("goal_text"),
                row.getString("done_text"),
                row.getBigDecimal("percent"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("starred"),
                TaskState.valueOf(row.getString("task_state")),
                row.getBoolean("owed"),
                row.getBoolean("late"),
                RowState.valueOf(row.getString("state")),
                light(row.getString("reported_light")),
                light(row.getString("verified_light")),
                light(row.getString("counting_light")),
                row.getBoolean("unreached"),
                row.getString("verified_reason"),
                row.getString("progress"),
                difficulties(row.getString("difficulties")),
                row.getString("next_steps"),
                id(row, "report_id", ReportId::new),
                row.getObject("report_no", Integer.class));
    }

    static List<RoundRow.Difficulty> difficulties(String json) {
        return List.of(JSON.readValue(json, RoundRow.Difficulty[].class));
    }

    static @Nullable Light light(@Nullable String name) {
        return name == null ? null : Light.valueOf(name);
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }
}
