package org.chainlead.office;

/** The paper a list is printed on, landscape. */
public enum Paper {
    A4,
    A3
}
