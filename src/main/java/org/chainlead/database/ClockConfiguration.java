package org.chainlead.database;

import java.time.Clock;
import org.chainlead.common.BusinessClock;
import org.chainlead.common.TimeSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The one clock, in the business zone Asia/Shanghai. Nothing else may ask the system for the time. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Primary
    BusinessClock clock(ObjectProvider<TimeSource> source) {
        return new BusinessClock(source.getIfAvailable(() -> Clock::systemUTC).clock());
    }
}
