/** What modules above add to the screens of 重大项目. */
@NamedInterface("spi")
@NullMarked
package org.chainlead.project.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
