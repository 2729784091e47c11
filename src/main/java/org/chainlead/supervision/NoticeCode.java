package org.chainlead.supervision;

/**
 * How the notices of a kind are numbered.
 *
 * @param code 代字, e.g. 督
 * @param start first number of a year
 * @param reviewed whether 核稿 comes before 签发
 * @param last last number taken this year with this 代字; 0 when none
 */
public record NoticeCode(NoticeKind kind, String code, int start, boolean reviewed, int last, long version) {}
