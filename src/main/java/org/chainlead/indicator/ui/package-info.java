/** 指标监测: the list, an indicator's page, a unit's sheet of a period, what waits for the office, and proposals from tasks. */
@NullMarked
package org.chainlead.indicator.ui;

import org.jspecify.annotations.NullMarked;
