/** Screens of 督查督办: lists of notices, a notice beside its page, the form, and urges with the phone list. */
@NullMarked
package org.chainlead.supervision.ui;

import org.jspecify.annotations.NullMarked;
