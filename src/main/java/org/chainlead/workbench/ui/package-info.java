/** The first screen after sign-in. */
@NullMarked
package org.chainlead.workbench.ui;

import org.jspecify.annotations.NullMarked;
