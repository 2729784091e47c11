package org.chainlead.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainlead.common.CodePoints;
import org.chainlead.common.NotFound;
import org.chainlead.common.Refusal;
import org.chainlead.org.CurrentUser;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each person likes the lists: saved views and chosen columns. Everybody keeps and sees only their own. */
@Service
@Transactional
@PreAuthorize("@access.may('task.savedView')")
public class SavedViews {

    /** More would not fit above the list. */
    static final int MOST = 20;

    /** Longest name, in characters. */
    public static final int NAME_LENGTH = 20;

    private final JdbcClient jdbc;
    private final CurrentUser user;

    SavedViews(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * The person's views of one screen in the order of saving.
     *
     * @param screen which list, e.g. {@code ledger}
     */
    @Transactional(readOnly = true)
    public List<SavedView> all(String screen) {
        return jdbc.sql("""
                        select id, name, query from saved_view
                         where account_id = :me and screen = :screen order by position, name""")
                .param("me", me())
                .param("screen", screen)
                .query((row, n) ->
                        new SavedView(row.getObject("id", UUID.class), row.getString("name"), row.getString("query")))
                .list();
    }

    public UUID save(String screen, String name, String query) {
        List<SavedView> before = all(screen);
        if (before.size() >= MOST) {
            throw Refusal.because("task.savedView.tooMany", MOST);
        }
        UUID id = UUID.randomUUID();
        String checked = checked(name);
        named(
                checked,
                () -> jdbc.sql("""
                                insert into saved_view (id, account_id, screen, name, query, position)
                                values (:id, :me, :screen, :name, :query, :position)""")
                        .param("id", id)
                        .param("me", me())
                        .param("screen", screen)
                        .param("name", checked)
                        .param("query", query)
                        .param("position", before.size())
                        .update());
        return id;
    }

    public void rename(UUID id, String name) {
        String checked = checked(name);
        named(
                checked,
                () -> mine(jdbc.sql("update saved_view set name = :name where id = :id and account_id = :me")
                        .param("name", checked)
                        .param("id", id)
                        .param("me", me())
                        .update()));
    }

    /** The view from now on shows what this query asks for. */
    public void replace(UUID id, String query) {
        mine(jdbc.sql("update saved_view set query = :query where id = :id and account_id = :me")
                .param("query", query)
                .param("id", id)
                .param("me", me())
                .update());
    }

    public void delete(UUID id) {
        mine(jdbc.sql("delete from saved_view where id = :id and account_id = :me")
                .param("id", id)
                .param("me", me())
                .update());
    }

    /** The columns the person chose, as the screen wrote them down. */
    @Transactional(readOnly = true)
    public Optional<String> columns(String screen) {
        return jdbc.sql("select columns from column_choice where account_id = :me and screen = :screen")
                .param("me", me())
                .param("screen", screen)
                .query(String.class)
                .optional();
    }

    public void keepColumns(String screen, String columns) {
        jdbc.sql("""
                        insert into column_choice (account_id, screen, columns) values (:me, :screen, :columns)
                        on conflict (account_id, screen) do update set columns = excluded.columns""")
                .param("me", me())
                .param("screen", screen)
                .param("columns", columns)
                .update();
    }

    private UUID me() {
        return user.actor().account().uuid();
    }

    private static void mine(int changed) {
        if (changed == 0) {
            throw new NotFound();
        }
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()) {
            throw Refusal.because("task.savedView.nameMissing");
        }
        if (CodePoints.of(stripped) > NAME_LENGTH) {
            throw Refusal.because("task.savedView.nameTooLong", NAME_LENGTH);
        }
        return stripped;
    }

    private static void named(String name, Runnable change) {
        try {
            change.run();
        } catch (DuplicateKeyException taken) {
            throw Refusal.because("task.savedView.nameTaken", name);
        }
    }
}
