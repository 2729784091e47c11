package org.chainlead.project;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.chainlead.org.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The asked unit is told what is wanted, the project's unit that it was answered, which figure came back, what it is to
 * correct, what the office corrected, and what it made one with another.
 */
@Component
class ProjectMessages {

    static final String RESOURCES = "projects/resources";

    private final Messages messages;
    private final Recipients recipients;
    private final JdbcClient jdbc;

    ProjectMessages(Messages messages, Recipients recipients, JdbcClient jdbc) {
        this.messages = messages;
        this.recipients = recipients;
        this.jdbc = jdbc;
    }

    void asked(ResourceId id, UnitId unit, String project, ResourceDraft draft) {
        messages.tell(
                recipients.at(unit, Role.LIAISON, Role.UNIT_HEAD),
                new MessageDraft(
                        "project.message.asked",
                        List.of(
                                project,
                                Texts.label(Objects.requireNonNull(draft.kind())),
                                DateTimeText.date(Objects.requireNonNull(draft.dueOn()))),
                        RESOURCES,
                        "project.asked:" + id));
    }

    void answered(ResourceRow row) {
        messages.tell(
                recipients.at(leading(row.project()), Role.LIAISON, Role.STAFF),
                new MessageDraft(
                        "project.message.answered",
                        List.of(row.projectName(), Texts.label(row.kind()), row.askedUnit()),
                        RESOURCES,
                        "project.answered:" + row.id() + ":" + row.version()));
    }

    /** @param account who entered it */
    void givenBack(FigureToVerify figure, UUID account) {
        messages.tell(
                List.of(new AccountId(account)),
                new MessageDraft(
                        "project.message.returned",
                        List.of(figure.projectName(), figure.words()),
                        "projects/" + figure.ref().project(),
                        "project.returned:" + figure.ref().project()
                                + figure.ref().kind() + figure.ref().part() + ":"
                                + figure.ref().version()));
    }

    /**
     * Tells all that maintain the project what the office looked over and wants corrected.
     *
     * @param at when it was decided; a decision made anew is told anew
     */
    void toCorrect(AnomalyRow row, Set<UnitId> units, String remark, OffsetDateTime at) {
        Anomaly anomaly = row.anomaly();
        messages.tell(
                recipients.atAny(units, Role.LIAISON, Role.STAFF, Role.UNIT_HEAD),
                new MessageDraft(
                        "project.message.toCorrect",
                        List.of(row.projectName(), anomaly.question().text(), remark),
                        "projects/" + anomaly.project(),
                        "project.toCorrect:" + anomaly.project() + anomaly.kind() + anomaly.part() + ":" + at));
    }

    /**
     * Tells the unit that leads the project, and the one that led it before, what the office wrote anew.
     *
     * @param version of the facts that are corrected
     * @param changes each fact with what it was and is
     */
    void corrected(ProjectId id, long version, Set<UnitId> units, String project, String changes, String reason) {
        messages.tell(
                recipients.atAny(units, Role.LIAISON, Role.STAFF, Role.UNIT_HEAD),
                new MessageDraft(
                        "project.message.corrected",
                        List.of(project, changes, reason),
                        "projects/" + id,
                        "project.corrected:" + id + ":" + version));
    }

    /**
     * Tells all that maintained one of the two that it was folded into the other, or stands for itself again.
     *
     * @param key of the sentence
     * @param folded its version tells one act from the next
     */
    void folded(String key, MergeBook.Facts folded, MergeBook.Facts into, Set<UnitId> units, String reason) {
        messages.tell(
                recipients.atAny(units, Role.LIAISON, Role.STAFF, Role.UNIT_HEAD),
                new MessageDraft(
                        key,
                        List.of(folded.name(), into.name(), reason),
                        "projects/" + folded.id(),
                        key + ":" + folded.id() + ":" + folded.version()));
    }

    private UnitId leading(ProjectId project) {
        return new UnitId(jdbc.sql("select lead_unit_id from major_project where id = :id")
                .param("id", project.uuid())
                .query(UUID.class)
                .single());
    }
}
