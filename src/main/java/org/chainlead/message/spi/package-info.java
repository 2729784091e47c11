/** What modules above give to messages: reminders, titles behind links, quiet hours. */
@NamedInterface("spi")
@NullMarked
package org.chainlead.message.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
