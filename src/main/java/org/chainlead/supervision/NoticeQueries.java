package org.chainlead.supervision;

import static org.chainlead.common.Texts.t;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.common.NotFound;
import org.chainlead.common.Page;
import org.chainlead.org.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads notices. Who may see one is part of every query; what a reader may not see is not found. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("@access.may('supervision.view')")
public class NoticeQueries {

    /** The largest page. */
    static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final NoticeScope scope;
    private final Notices notices;
    private final NoticeDetails details;
    private final CurrentUser user;
    private final WorkCalendar calendar;
    private final Clock clock;

    NoticeQueries(
            JdbcClient jdbc,
            NoticeScope scope,
            Notices notices,
            NoticeDetails details,
            CurrentUser user,
            WorkCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.notices = notices;
        this.details = details;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The lists that can hold something for the acting person. */
    public List<NoticeList> lists() {
        return switch (user.actor().role()) {
            case SUPERVISION_HEAD -> List.of(NoticeList.values());
            case SUPERVISOR ->
                List.of(
                        NoticeList.TO_SIGN,
                        NoticeList.TO_REPLY,
                        NoticeList.TO_CHECK,
                        NoticeList.DRAFTS,
                        NoticeList.ALL);
            case SECRETARY_GENERAL ->
                List.of(NoticeList.TO_REVIEW, NoticeList.TO_ISSUE, NoticeList.DRAFTS, NoticeList.ALL);
            case LEADER -> List.of(NoticeList.TO_ISSUE, NoticeList.TO_SIGN, NoticeList.TO_REPLY, NoticeList.ALL);
            default -> List.of(NoticeList.TO_SIGN, NoticeList.TO_REPLY, NoticeList.ALL);
        };
    }

    /** One page of a list, newest first; what is owed in the order of its deadline. */
    public Page<NoticeRow> page(NoticeList list, int offset, int limit) {
        NoticeScope.Condition condition = scope.condition();
        LocalDate today = LocalDate.now(clock);
        String order = list == NoticeList.TO_REPLY || list == NoticeList.TO_SIGN
                ? " order by n.due_on nulls last, n.id"
                : " order by coalesce(n.issued_at, n.created_at) desc, n.id";
        List<NoticeRow> rows = jdbc.sql(
                        NoticeRows.SELECT + where(list, condition) + order + " offset :offset limit :limit")
                .params(condition.parameters())
                .param("and", t("supervision.and"))
                .param("offset", offset)
                .param("limit", Math.min(limit, PAGE))
                .query((row, n) -> NoticeRows.read(row, today, calendar))
                .list();
        return new Page<>(rows, count(list));
    }

    /** Number of rows of each list the person has. */
    public Map<NoticeList, Long> counts() {
        return counts(lists());
    }

    /** Number of rows of those of the lists that the person has; one statement, however many lists. */
    public Map<NoticeList, Long> counts(Collection<NoticeList> wanted) {
        List<NoticeList> own = lists().stream().filter(wanted::contains).toList();
        Map<NoticeList, Long> counts = new EnumMap<>(NoticeList.class);
        if (!own.isEmpty()) {
            NoticeScope.Condition condition = scope.condition();
            String each = own.stream()
                    .map(list -> "(select count(*) from notice n" + where(list, condition) + ") as " + list)
                    .collect(Collectors.joining(", "));
            jdbc.sql("select " + each).params(condition.parameters()).query(row -> {
                for (NoticeList list : own) {
                    counts.put(list, row.getLong(list.name()));
                }
            });
        }
        return counts;
    }

    public NoticeDetail detail(NoticeId id) {
        Notice notice = notices.findById(id.uuid()).filter(scope::mayRead).orElseThrow(NotFound::new);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", user.actor().unit().uuid());
        parameters.put("id", id.uuid());
        NoticeRow row = jdbc.sql(NoticeRows.SELECT + " where n.id = :id")
                .params(parameters)
                .param("and", t("supervision.and"))
                .query((r, n) -> NoticeRows.read(r, LocalDate.now(clock), calendar))
                .single();
        return details.of(notice, row);
    }

    private long count(NoticeList list) {
        NoticeScope.Condition condition = scope.condition();
        return jdbc.sql("select count(*) from notice n" + where(list, condition))
                .params(condition.parameters())
                .query(Long.class)
                .single();
    }

    private String where(NoticeList list, NoticeScope.Condition condition) {
        return " where " + list.condition(!user.actor().isOffice()) + " and " + condition.sql();
    }
}
