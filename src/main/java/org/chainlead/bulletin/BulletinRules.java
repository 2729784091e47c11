package org.chainlead.bulletin;

import java.util.List;
import org.chainlead.org.LeaderPostId;
import org.chainlead.org.Role;
import org.jspecify.annotations.Nullable;

/**
 * How 通报 are numbered and who passes them (product.md, Supervision: 拟稿→核稿→签发 by kind).
 *
 * @param code 代字
 * @param start first number of a year
 * @param reviewer role that reviews (核稿)
 * @param signer role that signs (签发)
 * @param post the leader's post that signs when a leader does; absent: the leaders in charge of a task of the round
 */
public record BulletinRules(
        String code,
        int start,
        Role reviewer,
        Role signer,
        @Nullable LeaderPostId post,
        long version) {

    public static final List<Role> REVIEWERS = List.of(Role.SUPERVISION_HEAD, Role.SECRETARY_GENERAL);

    public static final List<Role> SIGNERS = List.of(Role.SUPERVISION_HEAD, Role.SECRETARY_GENERAL, Role.LEADER);
}
