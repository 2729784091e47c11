package org.chainlead.supervision;

import java.util.List;
import org.chainlead.org.Role;

/**
 * Who passes a step of the ladder (product.md, Supervision: 拟稿→核稿→签发 by kind).
 *
 * @param reviewer role that reviews (核稿), where the kind is reviewed; 催办 is not
 * @param signer role that signs (签发); {@link Role#LEADER} is the leader in charge of the notice's tasks
 */
public record SigningRule(LadderStep step, Role reviewer, Role signer, long version) {

    /** Roles that may review a document. */
    public static final List<Role> REVIEWERS = List.of(Role.SUPERVISION_HEAD, Role.SECRETARY_GENERAL);

    /** Roles that may sign the step; a 催办 goes out from the office. */
    public static List<Role> signers(LadderStep step) {
        return step == LadderStep.URGE
                ? List.of(Role.SUPERVISOR, Role.SUPERVISION_HEAD)
                : List.of(Role.SUPERVISION_HEAD, Role.SECRETARY_GENERAL, Role.LEADER);
    }

    boolean isPossible() {
        return signers(step).contains(signer) && (step == LadderStep.URGE || REVIEWERS.contains(reviewer));
    }
}
