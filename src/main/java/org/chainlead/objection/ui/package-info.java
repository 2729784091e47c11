/** Screens of 申辩. */
@NullMarked
package org.chainlead.objection.ui;

import org.jspecify.annotations.NullMarked;
