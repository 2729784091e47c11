package org.chainlead.bulletin;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.chainlead.dispatch.RoundSum;

/**
 * A 通报 with its texts and numbers as the acting person sees it.
 *
 * @param writtenAt when the rows were written that it was made from
 * @param totals the numbers of the whole round
 * @param answers how many units said what, of the last time it was sent
 * @param typed numbers with a counting word typed by hand in a text
 * @param acts what the person may do now
 */
public record BulletinDetail(
        BulletinRow row,
        Instant writtenAt,
        Map<BulletinPart, BulletinText> texts,
        RoundSum totals,
        Map<AnswerState, Long> answers,
        Map<BulletinPart, java.util.List<String>> typed,
        Set<BulletinAct> acts) {

    public BulletinDetail {
        texts = Map.copyOf(texts);
        answers = Map.copyOf(answers);
        typed = Map.copyOf(typed);
        acts = Set.copyOf(acts);
    }

    public boolean may(BulletinAct act) {
        return acts.contains(act);
    }
}
