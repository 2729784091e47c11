/** Screens of 排名. */
@NullMarked
package org.chainlead.ranking.ui;

import org.jspecify.annotations.NullMarked;
