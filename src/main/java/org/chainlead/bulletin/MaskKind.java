package org.chainlead.bulletin;

/** What an anonymised version hides. */
public enum MaskKind {
    /** Units: by their names now and before, and short names. */
    UNIT,
    /** Persons: holders of accounts and leaders' posts. */
    PERSON,
    /** Tasks and projects by their titles. */
    PROJECT,
    /** What looks like the name of an enterprise. */
    ENTERPRISE,
    /** What looks like a telephone number. */
    PHONE,
    /** What looks like an identity card number. */
    ID_NUMBER,
    /** The document's own number. */
    DOCUMENT_NUMBER,
    /** Words somebody asked to hide. */
    OTHER
}
