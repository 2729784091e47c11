package org.chainlead.dispatch;

/**
 * The draw of a month.
 *
 * @param percent the share it is drawn with
 * @param seed repeats the draw; 0 while nothing has come in
 * @param drawn reports drawn so far
 * @param unread of these, not read: still before the office
 */
public record SampleStanding(int percent, long seed, int drawn, int unread) {}
