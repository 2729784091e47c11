package org.chainlead.chaincard;

/** What an element of a card is filled with; notes in words may stand beside each. */
public enum ElementKind {
    TEXT {
        @Override
        boolean isFilledBy(ElementValue value) {
            return !value.words().isEmpty();
        }
    },
    DATE {
        @Override
        boolean isFilledBy(ElementValue value) {
            return value.day() != null;
        }
    },
    /** A document: its name and number, and the day it was issued. */
    REFERENCE {
        @Override
        boolean isFilledBy(ElementValue value) {
            return !value.reference().isEmpty();
        }
    };

    abstract boolean isFilledBy(ElementValue value);
}
