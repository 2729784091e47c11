/** The box in the top bar and the page of what was found. */
@NullMarked
package org.chainlead.search.ui;

import org.jspecify.annotations.NullMarked;
