/**
 * 指标监测: the list, an indicator's page, a unit's sheet of a period, what waits for the office, and proposals from tasks.
 * Public for other modules is how a light is shown.
 */
@NamedInterface("ui")
@NullMarked
package org.chainlead.indicator.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
