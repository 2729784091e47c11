package org.chainlead.ranking;

import java.util.List;
import java.util.Set;
import org.chainlead.common.DateTimeText;
import org.chainlead.common.Texts;
import org.chainlead.message.MessageDraft;
import org.chainlead.message.Messages;
import org.chainlead.org.AccountId;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Recipients;
import org.chainlead.org.Role;
import org.springframework.stereotype.Component;

/** The leader is told what waits, who asked what was decided. No message ever tells a place. */
@Component
class RankingMessages {

    private final Messages messages;
    private final Recipients recipients;

    RankingMessages(Messages messages, Recipients recipients) {
        this.messages = messages;
        this.recipients = recipients;
    }

    /** Who holds the post today. */
    List<AccountId> deciders(LeaderPostId post) {
        return recipients.ofPost(post, Role.LEADER);
    }

    void asked(RankingBook.Row row) {
        messages.tell(deciders(row.post()), draft("ranking.message.asked", row));
    }

    void decided(RankingBook.Row row, boolean approved) {
        messages.tell(
                Set.of(new AccountId(row.askedBy())),
                draft(approved ? "ranking.message.approved" : "ranking.message.refused", row));
    }

    void ended(RankingBook.Row row) {
        messages.tell(deciders(row.post()), draft("ranking.message.ended", row));
    }

    private static MessageDraft draft(String key, RankingBook.Row row) {
        RankingBasis basis = row.view();
        return new MessageDraft(
                key,
                List.of(
                        Texts.label(basis.gauge()),
                        Texts.label(basis.by()),
                        DateTimeText.date(basis.from()),
                        DateTimeText.date(basis.until())),
                CompetitiveRanking.PAGE,
                key + ":" + basis.id());
    }
}
