package org.chainlead.message;

import static org.chainlead.common.Texts.t;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.message.spi.LinkTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the 每日摘要 together at the moment it leaves, so the queue keeps no words and an erasure needs no second one: how many
 * messages of each kind are unread, the sentences of reminders (numbers and dates only), and of the others the titles the
 * reader may see at this moment. Never a text.
 */
@Component
class DigestText {

    private static final int LISTED = 20;
    private static final String UNREAD =
            " from message where account_id = :account and read_at is null and topic = any (:topics)";

    private record Line(MessageTopic topic, String sentence, String link, Instant at) {}

    private final JdbcClient jdbc;
    private final List<LinkTitles> titles;
    private final AsPerson asPerson;
    private final Clock clock;

    DigestText(JdbcClient jdbc, List<LinkTitles> titles, AsPerson asPerson, Clock clock) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.asPerson = asPerson;
        this.clock = clock;
    }

    /** Empty when nothing is unread any more. */
    Optional<MailText> of(UUID account, MessageChoice choice, MailSetting setting) {
        String[] topics = SettingStore.names(choice.mailed());
        Map<MessageTopic, Long> counts = counts(account, topics);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return Optional.empty();
        }
        List<String> body = new ArrayList<>();
        body.add(t("message.mail.hello", name(account)));
        body.add(t("message.mail.count", DateTimeText.moment(clock.instant()), all, words(counts)));
        body.addAll(lines(account, topics, all, setting.withTitles()));
        body.add(
                setting.productUrl().isEmpty()
                        ? t("message.mail.open")
                        : t("message.mail.openAt", setting.productUrl()));
        body.add(t("message.mail.foot"));
        return Optional.of(new MailText(
                t("message.mail.subject", all, DateTimeText.date(LocalDate.now(clock))), String.join("\n\n", body)));
    }

    private List<String> lines(UUID account, String[] topics, long all, boolean withTitles) {
        List<Line> newest = newest(account, topics);
        Map<String, String> known = withTitles ? asPerson.ask(account, () -> titles(newest)) : Map.of();
        List<String> told = new ArrayList<>();
        for (Line line : newest) {
            String words = line.topic == MessageTopic.REMINDER ? line.sentence : known.get(line.link);
            if (words != null) {
                told.add(t("message.mail.line", DateTimeText.moment(line.at), Texts.label(line.topic), words));
            }
        }
        List<String> lines = new ArrayList<>();
        if (!told.isEmpty()) {
            lines.add(String.join("\n", told));
        }
        if (all > told.size()) {
            lines.add(t(told.isEmpty() ? "message.mail.hidden" : "message.mail.more", all - told.size()));
        }
        return lines;
    }

    private Map<String, String> titles(List<Line> lines) {
        List<String> links = lines.stream().map(Line::link).distinct().toList();
        return titles.stream()
                .flatMap(source -> source.titles(links).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private Map<MessageTopic, Long> counts(UUID account, String[] topics) {
        Map<MessageTopic, Long> counts = new EnumMap<>(MessageTopic.class);
        jdbc.sql("select topic, count(*) as n" + UNREAD + " group by topic")
                .param("account", account)
                .param("topics", topics)
                .query((row, n) -> counts.put(MessageTopic.valueOf(row.getString("topic")), row.getLong("n")))
                .list();
        return counts;
    }

    private List<Line> newest(UUID account, String[] topics) {
        return jdbc.sql("select topic, text_key, arguments, link, created_at" + UNREAD
                        + " order by created_at desc, seq desc limit :limit")
                .param("account", account)
                .param("topics", topics)
                .param("limit", LISTED)
                .query((row, n) -> read(row))
                .list();
    }

    private static Line read(ResultSet row) throws SQLException {
        return new Line(
                MessageTopic.valueOf(row.getString("topic")),
                Texts.t(row.getString("text_key"), (Object[])
                        row.getArray("arguments").getArray()),
                row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private String name(UUID account) {
        @Nullable
        String name = jdbc.sql("select name from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
        return String.valueOf(name);
    }

    private static String words(Map<MessageTopic, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> t("message.mail.topic", Texts.label(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(t("message.and")));
    }
}
