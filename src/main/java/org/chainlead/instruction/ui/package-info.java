/** Screens of 领导批示: writing or entering one, the list, and one instruction with triage and decision. */
@NullMarked
package org.chainlead.instruction.ui;

import org.jspecify.annotations.NullMarked;
