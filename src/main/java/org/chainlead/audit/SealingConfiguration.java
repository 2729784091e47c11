package org.chainlead.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the anchors lie and how often is sealed. Without an interval (tests) nothing is sealed by itself. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    AnchorFiles anchorFiles(
            @Value("${chainlead.data:.data}") Path data, @Value("${CHAINLEAD_ANCHOR_DIR:}") String directory) {
        return new AnchorFiles(directory.isBlank() ? data.resolve("anchors") : Path.of(directory));
    }

    @Bean
    Sealer sealer(SealStore store, AnchorFiles anchors, PlatformTransactionManager transactions, Clock clock) {
        return new Sealer(store, anchors, new TransactionTemplate(transactions), clock);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("chainlead.trail.seal-interval")
    static class Scheduled {

        @Bean
        SealingSchedule sealingSchedule(
                Sealer sealer,
                @Value("${chainlead.trail.seal-interval}") Duration interval,
                ApplicationEventPublisher events) {
            return new SealingSchedule(sealer, interval, events);
        }

        /** Tells without taking the application out of service: people go on working, somebody has to look. */
        @Bean
        HealthIndicator trailHealth(SealingSchedule schedule) {
            return () -> {
                boolean well = schedule.alarm().isEmpty() && !schedule.isFailing();
                Health.Builder health = well ? Health.up() : Health.status("TRAIL_ALARM");
                schedule.alarm().forEach(reason -> health.withDetail(reason.key(), reason.text()));
                return health.withDetail("failing", schedule.isFailing()).build();
            };
        }
    }
}
