/** The ledger, the task's page and the form of a task. */
@NullMarked
package org.chainlead.task.ui;

import org.jspecify.annotations.NullMarked;
