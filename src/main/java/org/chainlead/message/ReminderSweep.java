package org.chainlead.message;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainlead.calendar.WorkCalendar;
import org.chainlead.job.RecurringJob;
import org.chainlead.message.spi.QuietHours;
import org.chainlead.message.spi.Reminder;
import org.chainlead.message.spi.ReminderSource;
import org.chainlead.org.AccountId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 到期提醒: asks every source what stands open and reminds of what was not reminded of before; what stays unanswered goes to
 * the head of the unit and then to the office, by the limits of {@link ReminderLimits}. Looks at the whole state, so that a
 * missed day is made up, and takes each occasion by a unique key, so that two nodes remind once. In quiet hours it waits.
 */
@Component
class ReminderSweep implements RecurringJob {

    private final List<ReminderSource> sources;
    private final List<QuietHours> quiet;
    private final ReminderBook book;
    private final SettingStore settings;
    private final Messages messages;
    private final Recipients recipients;
    private final WorkCalendar calendar;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderSweep(
            List<ReminderSource> sources,
            List<QuietHours> quiet,
            ReminderBook book,
            SettingStore settings,
            Messages messages,
            Recipients recipients,
            WorkCalendar calendar,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sources = sources;
        this.quiet = quiet;
        this.book = book;
        this.settings = settings;
        this.messages = messages;
        this.recipients = recipients;
        this.calendar = calendar;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "message.reminders";
    }

    /** Some minutes after each full hour, when the sweeps of tasks and reports are through. */
    @Override
    public String cron() {
        return "0 9 * * * *";
    }

    @Override
    public void run() {
        if (quiet.stream().noneMatch(QuietHours::isQuietNow)) {
            ReminderLimits limits = settings.limits();
            sources.forEach(source -> remind(source, limits));
        }
    }

    private void remind(ReminderSource source, ReminderLimits limits) {
        List<Reminder> open = source.current(limits.daysBefore());
        fresh(ReminderLevel.FIRST, open).forEach(this::first);
        fresh(ReminderLevel.HEAD, late(open, limits.headAfter())).forEach(this::head);
        List<Reminder> unanswered = fresh(ReminderLevel.OFFICE, late(open, limits.officeAfter()));
        if (!unanswered.isEmpty()) {
            transaction.executeWithoutResult(status -> office(source, unanswered));
        }
    }

    private void first(Reminder reminder) {
        transaction.executeWithoutResult(status -> {
            if (book.take(ReminderLevel.FIRST, reminder.occasion())) {
                messages.tell(
                        told(reminder),
                        new MessageDraft(reminder.key(), reminder.arguments(), reminder.link(), reminder.occasion()));
            }
        });
    }

    /** Whom the first level tells. */
    private Set<AccountId> told(Reminder reminder) {
        Set<AccountId> to = new HashSet<>(reminder.persons());
        if (reminder.unit() != null) {
            to.addAll(recipients.at(reminder.unit(), reminder.roles().toArray(Role[]::new)));
        }
        return to;
    }

    /** Who answers for them; who was told already is not told the same again. */
    private Set<AccountId> above(Reminder reminder) {
        Set<AccountId> to = new HashSet<>(
                reminder.unit() == null
                        ? recipients.anywhere(Role.SUPERVISION_HEAD)
                        : recipients.at(reminder.unit(), Role.UNIT_HEAD));
        to.removeAll(told(reminder));
        return to;
    }

    private void head(Reminder reminder) {
        transaction.executeWithoutResult(status -> {
            if (book.take(ReminderLevel.HEAD, reminder.occasion())) {
                MessageDraft draft = new MessageDraft(
                        reminder.key(),
                        reminder.arguments(),
                        reminder.link(),
                        ReminderLevel.HEAD + ":" + reminder.occasion());
                messages.tell(above(reminder), draft);
            }
        });
    }

    /** One message however many units, named by the first of them. */
    private void office(ReminderSource source, List<Reminder> unanswered) {
        List<Reminder> taken = unanswered.stream()
                .filter(reminder -> book.take(ReminderLevel.OFFICE, reminder.occasion()))
                .toList();
        if (!taken.isEmpty()) {
            long units = taken.stream().map(Reminder::unit).distinct().count();
            MessageDraft draft = new MessageDraft(
                    source.officeKey(),
                    List.of(String.valueOf(units)),
                    source.officeLink(),
                    ReminderLevel.OFFICE + ":" + taken.getFirst().occasion());
            messages.tell(recipients.anywhere(Role.SUPERVISOR, Role.SUPERVISION_HEAD), draft);
        }
    }

    /** In one order on every node, so that two of them wait for each other instead of locking each other out. */
    private List<Reminder> fresh(ReminderLevel level, List<Reminder> reminders) {
        Set<String> known =
                book.known(level, reminders.stream().map(Reminder::occasion).toList());
        return reminders.stream()
                .filter(reminder -> !known.contains(reminder.occasion()))
                .sorted(Comparator.comparing(Reminder::occasion))
                .toList();
    }

    /** Unanswered for so many working days after the due day. */
    private List<Reminder> late(List<Reminder> reminders, int days) {
        LocalDate today = LocalDate.now(clock);
        return reminders.stream()
                .filter(reminder -> reminder.unansweredSince() != null
                        && -calendar.remainingWorkingDays(today, reminder.unansweredSince()) >= days)
                .toList();
    }
}
