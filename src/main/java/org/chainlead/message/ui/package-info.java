/** The bell in the top bar and the page of all messages. */
@NullMarked
package org.chainlead.message.ui;

import org.jspecify.annotations.NullMarked;
