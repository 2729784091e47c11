package org.chainlead.search;

/** What can be found, in the order in which it is listed. */
public enum SearchKind {
    TASK("task.view"),
    REPORT("dispatch.view"),
    NOTICE("supervision.view"),
    PROJECT("project.list"),
    CHAIN("chaincard.view");

    private final String operation;

    SearchKind(String operation) {
        this.operation = operation;
    }

    /** Whoever may not do this finds nothing of the kind. */
    String operation() {
        return operation;
    }
}
