package org.chainlead.supervision;

import org.chainlead.common.Reason;

/**
 * That a policy proposes a next step.
 *
 * @param occasion what it is about; dismissed once, the same occasion is not proposed again
 * @param again whether it holds although a step was taken a short while ago
 */
record LadderFinding(String occasion, Reason reason, boolean again) {}
