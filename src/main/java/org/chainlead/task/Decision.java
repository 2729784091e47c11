package org.chainlead.task;

import java.time.LocalDate;
import org.chainlead.common.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the acting person's yes or no.
 *
 * @param request absent when it is a task put forward for 交办
 * @param asked what is asked, in a sentence
 * @param proposal the office's 拟办意见; empty when there is none
 * @param ifYes what follows from yes
 * @param ifNo what follows from no
 * @param answerBy by when; absent when no day is set
 * @param onPage what is to change stands in words only: the decision is taken on the task's page, with its elements
 * @param paperNeeded the issuer's paper has to be named with the decision
 */
public record Decision(
        TaskId task,
        @Nullable RequestId request,
        String title,
        Reason asked,
        String proposal,
        Reason ifYes,
        Reason ifNo,
        @Nullable LocalDate answerBy,
        boolean onPage,
        boolean paperNeeded) {}
