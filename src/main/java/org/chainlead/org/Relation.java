package org.chainlead.org;

/**
 * How a person stands to a thing (product.md, Relations that give rights). A right is a role together with a relation;
 * {@link #ANY} means the role is enough.
 */
public enum Relation {
    /** The role is enough, whatever the relation. */
    ANY,
    /** The person's own: what they wrote, drafted, or is about them. */
    SELF,
    /** The person's unit leads the task, or the thing is the unit's own. */
    OWN_UNIT,
    /** A unit below the person's unit leads it. */
    BELOW,
    /** The person's unit leads the parent task. */
    PARENT_LEAD,
    /** The person's unit leads a child task. */
    CHILD_LEAD,
    /** 配合单位. */
    SUPPORTING,
    /** Asked for help in a difficulty. */
    ASKED,
    /** 主送. */
    ADDRESSEE,
    /** 抄送. */
    COPIED,
    /** The chain's office or 专班. */
    CHAIN_OFFICE,
    /** 业务条线: the same line, from the prefecture's department down. */
    LINE,
    /** The leader in charge. */
    LEADER_IN_CHARGE,
    /** That leader's secretary. */
    LEADERS_SECRETARY
}
