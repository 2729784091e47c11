package org.chainlead.dispatch;

/**
 * What closing or publishing a round would mean now.
 *
 * @param remaining reports that would be taken 未逐条核
 * @param exceptions reports before the office that must be read one by one and would stay 待审核
 * @param unreadSamples of these, drawn by lot and not read
 * @param missing reports owed that have not left their unit
 * @param changed reports that came in or were decided after the rows were written
 */
public record RoundConsequence(int remaining, int exceptions, int unreadSamples, int missing, int changed) {}
