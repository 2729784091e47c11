package org.chainlead.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainlead.common.Refusal;
import org.chainlead.org.AccountId;
import org.chainlead.org.Actor;
import org.chainlead.org.CurrentUser;
import org.chainlead.org.Role;
import org.chainlead.org.RoleHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reviews and who signs a notice by its kind. Where nobody holds the role today (for a leader: nobody in charge of the
 * notice's tasks) the 督查室主任 does.
 */
@Component
class NoticeSigning {

    /** Posts in charge of the tasks of {@code n}. */
    private static final String POSTS = """
            select unnest(array[k.post_id, l.leader_post_id]) from notice_task x join task k on k.id = x.task_id
              left join industry_chain l on l.id = k.chain_id where x.notice_id = n.id""";

    private static final String RULES =
            " from notice_code c join ladder_signing g on g.step = c.kind where c.kind = n.kind and ";

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    NoticeSigning(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** A condition on the alias {@code n}: it waits for 核稿 by the acting person. */
    static String waitsForReview() {
        return "n.state = 'DRAFT' and exists (select 1" + RULES + "c.reviewed and " + isTurnOf("g.reviewer") + ")";
    }

    /** A condition on the alias {@code n}: it waits for 签发 by the acting person, who did not write it. */
    static String waits() {
        return "n.author_id <> :account and exists (select 1" + RULES
                + "(n.state = 'REVIEWED' or (n.state = 'DRAFT' and not c.reviewed)) and " + isTurnOf("g.signer") + ")";
    }

    private static String isTurnOf(String role) {
        return "(" + role + " = :role and (" + role + " <> 'LEADER' or :post in (" + POSTS + "))"
                + " or :role = 'SUPERVISION_HEAD' and not exists (" + RoleHolders.of(role, POSTS) + "))";
    }

    /** A condition on the alias {@code n}: a leader signs or signed it, and the acting one is in charge of its tasks. */
    static String byLeaderInCharge() {
        return "exists (select 1" + RULES + "g.signer = 'LEADER' and :post in (" + POSTS + "))";
    }

    /** Parameters of all three. */
    Map<String, Object> parameters() {
        Actor actor = user.actor();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("account", actor.account().uuid());
        parameters.put("role", actor.role().name());
        parameters.put(
                "post", actor.post() == null ? new UUID(0, 0) : actor.post().uuid());
        parameters.put("today", LocalDate.now(clock));
        return parameters;
    }

    SigningRule rule(LadderStep step) {
        return jdbc.sql("select reviewer, signer, version from ladder_signing where step = :step")
                .param("step", step.name())
                .query((row, n) -> new SigningRule(
                        step,
                        Role.valueOf(row.getString("reviewer")),
                        Role.valueOf(row.getString("signer")),
                        row.getLong("version")))
                .single();
    }

    boolean maySign(Notice notice) {
        return may(signer(notice));
    }

    boolean mayReview(Notice notice) {
        return may(reviewer(notice));
    }

    void needSigner(Notice notice) {
        need(signer(notice), notice, "supervision.refused.signer");
    }

    void needReviewer(Notice notice) {
        need(reviewer(notice), notice, "supervision.refused.reviewer");
    }

    /** Who reviews or signs sends back. */
    void needEither(Notice notice) {
        if (!mayReview(notice)) {
            needSigner(notice);
        }
    }

    /** 催办: a 督查员 sends it, or only the 督查室主任. */
    void needUrger() {
        Role signer = rule(LadderStep.URGE).signer();
        if (signer == Role.SUPERVISION_HEAD && user.actor().role() != Role.SUPERVISION_HEAD) {
            throw Refusal.because("supervision.refused.urger", signer);
        }
    }

    /** Who signs the notice today. */
    List<AccountId> signers(Notice notice) {
        return holders(notice, signer(notice));
    }

    /** Who reviews the notice today. */
    List<AccountId> reviewers(Notice notice) {
        return holders(notice, reviewer(notice));
    }

    Role signer(Notice notice) {
        return LadderStep.of(notice.kind)
                .map(step -> held(notice, rule(step).signer()))
                .orElse(Role.SUPERVISION_HEAD);
    }

    Role reviewer(Notice notice) {
        return LadderStep.of(notice.kind)
                .map(step -> held(notice, rule(step).reviewer()))
                .orElse(Role.SUPERVISION_HEAD);
    }

    private Role held(Notice notice, Role role) {
        return holders(notice, role).isEmpty() ? Role.SUPERVISION_HEAD : role;
    }

    private List<AccountId> holders(Notice notice, Role role) {
        return jdbc
                .sql("select distinct w.account_id from notice n cross join lateral ("
                        + RoleHolders.of(":wanted", POSTS) + ") w where n.id = :id")
                .param("today", LocalDate.now(clock))
                .param("wanted", role.name())
                .param("id", notice.id)
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    private boolean may(Role role) {
        return user.actor().role() == role;
    }

    private void need(Role role, Notice notice, String key) {
        if (!may(role)) {
            throw Refusal.because(key, notice.kind, role);
        }
    }
}
