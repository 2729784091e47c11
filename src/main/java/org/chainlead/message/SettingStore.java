package org.chainlead.message;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainlead.common.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of settings and choices; each is written against the version that was read. */
@Repository
class SettingStore {

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MailSetting mail() {
        return jdbc.sql("select * from mail_setting")
                .query((row, n) -> new MailSetting(
                        row.getBoolean("active"),
                        row.getString("host"),
                        row.getInt("port"),
                        MailEncryption.valueOf(row.getString("encryption")),
                        row.getString("username"),
                        row.getString("sender"),
                        row.getString("product_url"),
                        row.getBoolean("with_titles"),
                        row.getLong("version")))
                .single();
    }

    void write(MailSetting mail) {
        needOne(jdbc.sql("""
                        update mail_setting set active = :active, host = :host, port = :port, encryption = :encryption,
                               username = :username, sender = :sender, product_url = :url, with_titles = :titles,
                               version = version + 1 where version = :version""")
                .param("active", mail.active())
                .param("host", mail.host())
                .param("port", mail.port())
                .param("encryption", mail.encryption().name())
                .param("username", mail.username())
                .param("sender", mail.sender())
                .param("url", mail.productUrl())
                .param("titles", mail.withTitles())
                .param("version", mail.version())
                .update());
    }

    WebhookSetting webhook() {
        return jdbc.sql("select * from webhook_setting")
                .query((row, n) -> new WebhookSetting(
                        row.getBoolean("active"),
                        row.getString("url"),
                        topics(row.getArray("topics")),
                        row.getLong("version")))
                .single();
    }

    void write(WebhookSetting webhook) {
        needOne(jdbc.sql("""
                        update webhook_setting set active = :active, url = :url, topics = cast(:topics as text[]),
                               version = version + 1 where version = :version""")
                .param("active", webhook.active())
                .param("url", webhook.url())
                .param("topics", names(webhook.topics()))
                .param("version", webhook.version())
                .update());
    }

    ReminderLimits limits() {
        return jdbc.sql("select * from reminder_setting")
                .query((row, n) -> new ReminderLimits(
                        row.getInt("days_before"),
                        row.getInt("head_after"),
                        row.getInt("office_after"),
                        row.getLong("version")))
                .single();
    }

    void write(ReminderLimits limits) {
        needOne(jdbc.sql("""
                        update reminder_setting set days_before = :before, head_after = :head, office_after = :office,
                               version = version + 1 where version = :version""")
                .param("before", limits.daysBefore())
                .param("head", limits.headAfter())
                .param("office", limits.officeAfter())
                .param("version", limits.version())
                .update());
    }

    Optional<MessageChoice> choice(UUID account) {
        return jdbc.sql("select address, digest_hour, mailed, version from message_choice where account_id = :account")
                .param("account", account)
                .query((row, n) -> new MessageChoice(
                        row.getString("address"),
                        row.getInt("digest_hour"),
                        topics(row.getArray("mailed")),
                        row.getLong("version")))
                .optional();
    }

    void write(UUID account, MessageChoice choice) {
        needOne(jdbc.sql("""
                        insert into message_choice as c (account_id, address, digest_hour, mailed, version)
                        values (:account, :address, :hour, cast(:mailed as text[]), 1)
                            on conflict (account_id) do update set address = excluded.address,
                               digest_hour = excluded.digest_hour, mailed = excluded.mailed, version = c.version + 1
                         where c.version = :version""")
                .param("account", account)
                .param("address", choice.address())
                .param("hour", choice.hour())
                .param("mailed", names(choice.mailed()))
                .param("version", choice.version())
                .update());
    }

    static String[] names(Collection<MessageTopic> topics) {
        return topics.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    private static Set<MessageTopic> topics(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(MessageTopic::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void needOne(int rows) {
        if (rows == 0) {
            throw new Stale();
        }
    }
}
