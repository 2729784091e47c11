package org.chainlead.bulletin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.org.AccountId;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.chainlead.org.RoleHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reviews and who signs a 通报. Where nobody holds the role today (for a leader: nobody holds the post that signs) the
 * 督查室主任 does.
 */
@Component
class BulletinSigning {

    /** Posts that sign {@code b}: the one set, else those in charge of a task of its round. */
    private static final String POSTS = """
            select g.post_id from bulletin_setting g where g.post_id is not null
             union all
            select unnest(array[k.post_id, l.leader_post_id])
              from bulletin_setting g join round_row x on x.round_id = b.round_id
              join task k on k.id = x.task_id left join industry_chain l on l.id = k.chain_id
             where g.post_id is null""";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    BulletinSigning(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** A condition on the alias {@code b}: a leader signs it, and the acting person is one who does. */
    static String byLeader() {
        return "exists (select 1 from bulletin_setting s where s.signer = 'LEADER' and :post in (" + POSTS + "))";
    }

    /** A condition on the alias {@code b}: 意见已收齐, nobody's objection open, and the acting person reviews it. */
    static String waitsForReview() {
        return "b.state = 'CONSULTED' and not exists (select 1 from bulletin_unit o where o.bulletin_id = b.id"
                + " and o.no = b.consulted and o.state = 'OBJECTED') and " + isTurnOf("g.reviewer");
    }

    /** A condition on the alias {@code b}: it waits for 签发 by the acting person, who did not write it. */
    static String waits() {
        return "b.state = 'REVIEWED' and b.author_id <> :account and " + isTurnOf("g.signer");
    }

    private static String isTurnOf(String role) {
        return "exists (select 1 from bulletin_setting g where " + role + " = :role and (" + role
                + " <> 'LEADER' or :post in (" + POSTS + ")) or :role = 'SUPERVISION_HEAD' and not exists ("
                + RoleHolders.of(role, POSTS) + "))";
    }

    /** Parameters of all of them. */
    Map<String, Object> parameters() {
        Actor actor = user.actor();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("account", actor.account().uuid());
        parameters.put("role", actor.role().name());
        parameters.put("today", LocalDate.now(clock));
        parameters.put(
                "post", actor.post() == null ? new UUID(0, 0) : actor.post().uuid());
        return parameters;
    }

    BulletinRules rules() {
        return jdbc.sql("select code, start, reviewer, signer, post_id, version from bulletin_setting")
                .query((row, n) -> {
                    UUID post = row.getObject("post_id", UUID.class);
                    return new BulletinRules(
                            row.getString("code"),
                            row.getInt("start"),
                            Role.valueOf(row.getString("reviewer")),
                            Role.valueOf(row.getString("signer")),
                            post == null ? null : new LeaderPostId(post),
                            row.getLong("version"));
                })
                .single();
    }

    /** Who signs it today. */
    List<AccountId> signers(Bulletin bulletin) {
        return holders(bulletin, held(bulletin, rules().signer()));
    }

    /** Who reviews it today. */
    List<AccountId> reviewers(Bulletin bulletin) {
        return holders(bulletin, held(bulletin, rules().reviewer()));
    }

    boolean maySign(Bulletin bulletin) {
        return may(bulletin, rules().signer());
    }

    boolean mayReview(Bulletin bulletin) {
        return may(bulletin, rules().reviewer());
    }

    void needSigner(Bulletin bulletin) {
        if (!maySign(bulletin)) {
            throw Refusal.because("bulletin.refused.signer", held(bulletin, rules().signer()));
        }
    }

    void needReviewer(Bulletin bulletin) {
        if (!mayReview(bulletin)) {
            throw Refusal.because("bulletin.refused.reviewer", held(bulletin, rules().reviewer()));
        }
    }

    private boolean may(Bulletin bulletin, Role role) {
        Actor actor = user.actor();
        Role wanted = held(bulletin, role);
        return actor.role() == wanted
                && (wanted != Role.LEADER
                        || Set.copyOf(holders(bulletin, wanted)).contains(actor.account()));
    }

    private Role held(Bulletin bulletin, Role role) {
        return holders(bulletin, role).isEmpty() ? Role.SUPERVISION_HEAD : role;
    }

    private List<AccountId> holders(Bulletin bulletin, Role role) {
        return jdbc
                .sql("select distinct w.account_id from bulletin b cross join lateral ("
                        + RoleHolders.of(":wanted", POSTS) + ") w where b.id = :id")
                .param("today", LocalDate.now(clock))
                .param("wanted", role.name())
                .param("id", bulletin.id)
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }
}
