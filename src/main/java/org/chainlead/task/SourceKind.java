package org.chainlead.task;

/** 来源: where a task comes from. */
public enum SourceKind {
    /** 文件, with number and clause. */
    DOCUMENT,
    /** 会议纪要. */
    MEETING,
    /** 批示. */
    INSTRUCTION,
    /** 督查发现. */
    INSPECTION,
    /** 企业问题. */
    ENTERPRISE
}
