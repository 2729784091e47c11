package org.chainlead.calendar;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Each node looks by itself ({@link CalendarWatch}); that is no job of which one run is enough for all. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CalendarConfiguration {}
