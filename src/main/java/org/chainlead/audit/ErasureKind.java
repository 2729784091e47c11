package org.chainlead.audit;

/** What a 封存清除 is about. */
public enum ErasureKind {
    /** 留痕中的一段正文: a text of the trail, with every copy elsewhere. */
    TEXT,
    /** 指定的文字: words that stand anywhere, such as in a draft nobody has handed in. */
    WORDS,
    /** 文件: a content by its hash, under whatever names. */
    FILE
}
