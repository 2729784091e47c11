/** Screens of 月度调度: all reports of a unit on one page, one report, and the review. */
@NullMarked
package org.chainlead.dispatch.ui;

import org.jspecify.annotations.NullMarked;
