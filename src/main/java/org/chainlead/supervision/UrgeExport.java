package org.chainlead.supervision;

import static org.chainlead.common.Texts.label;
import static org.chainlead.common.Texts.t;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Page;
import org.chainlead.export.ExportedList;
import org.chainlead.export.ListExport;
import org.chainlead.export.ListSheet;
import org.chainlead.export.ListSheet.Column;
import org.chainlead.office.CellValue;
import org.chainlead.org.AccountId;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** 电话催办表 of an urge that was sent, as a file with room for what was said. */
@Service
@PreAuthorize("@access.may('supervision.urgeExport')")
public class UrgeExport {

    private static final int NARROW = 14;
    private static final int MEDIUM = 24;
    private static final int WIDE = 60;

    private final Urges urges;
    private final ListExport export;

    UrgeExport(Urges urges, ListExport export) {
        this.urges = urges;
        this.export = export;
    }

    private record Call(AccountId account, UnitId unit, Role role) {}

    public ExportedList xlsx(UrgeId id) {
        UrgeView urge = urges.sent(Objects.requireNonNull(id));
        List<List<UrgeRecipient>> calls = byPerson(urge.recipients());
        return export.xlsx(new ListSheet<>(
                t("supervision.urge.phoneList"),
                t("supervision.urge.sentBy", urge.sentBy(), DateTimeText.moment(urge.sentAt()), urge.reason()),
                List.of(
                        Column.text(
                                t("supervision.urge.unit"),
                                MEDIUM,
                                to -> to.getFirst().unitName()),
                        Column.text(
                                t("supervision.urge.person"),
                                NARROW,
                                to -> to.getFirst().name()),
                        Column.text(
                                t("supervision.urge.role"),
                                NARROW,
                                to -> label(to.getFirst().role())),
                        Column.text(
                                t("supervision.urge.phone"),
                                NARROW,
                                to -> Objects.requireNonNullElse(to.getFirst().phone(), "")),
                        Column.text(t("supervision.urge.task"), WIDE, UrgeExport::tasks),
                        new Column<>(t("supervision.urge.calledAt"), NARROW, to -> CellValue.EMPTY),
                        new Column<>(t("supervision.urge.said"), MEDIUM, to -> CellValue.EMPTY)),
                (offset, limit) -> new Page<>(
                        calls.subList(Math.min(offset, calls.size()), Math.min(offset + limit, calls.size())),
                        calls.size())));
    }

    /** One row a person and post, however many tasks: nobody is called twice. */
    public static List<List<UrgeRecipient>> byPerson(List<UrgeRecipient> recipients) {
        return new ArrayList<>(recipients.stream()
                .collect(Collectors.groupingBy(
                        to -> new Call(to.account(), to.unit(), to.role()), LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private static String tasks(List<UrgeRecipient> calls) {
        return calls.stream().map(UrgeRecipient::taskName).collect(Collectors.joining("\n"));
    }
}
