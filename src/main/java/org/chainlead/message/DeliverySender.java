package org.chainlead.message;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chainlead.job.RecurringJob;
import org.chainlead.message.spi.QuietHours;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, one at a time under its lock: at least once, with the same identity at each attempt. What a crash
 * leaves between sending and noting is sent again.
 */
@Component
class DeliverySender implements RecurringJob {

    static final Duration KEPT = Duration.ofDays(90);

    private static final int MOST_A_RUN = 2_000;

    /** So many failures in a row and the other side is left alone until the next run. */
    private static final int ENOUGH = 3;

    /** Minutes to the next attempt; after the last one it is given up. */
    private static final List<Integer> PAUSES = List.of(1, 5, 15, 60, 180, 360, 720);

    private final Deliveries deliveries;
    private final Map<DeliveryChannel, Carrier> carriers = new EnumMap<>(DeliveryChannel.class);
    private final List<QuietHours> quiet;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliverySender(
            Deliveries deliveries,
            List<Carrier> carriers,
            List<QuietHours> quiet,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.deliveries = deliveries;
        carriers.forEach(carrier -> this.carriers.put(carrier.channel(), carrier));
        this.quiet = quiet;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "message.deliveries";
    }

    /** Twice a minute. */
    @Override
    public String cron() {
        return "*/30 * * * * *";
    }

    @Override
    public void run() {
        for (DeliveryChannel channel : awake()) {
            int failures = 0;
            for (int sent = 0; sent < MOST_A_RUN && failures < ENOUGH; sent++) {
                Optional<DeliveryState> state = sendNext(channel);
                if (state.isEmpty()) {
                    break;
                }
                failures = state.get() == DeliveryState.SENT || state.get() == DeliveryState.SKIPPED ? 0 : failures + 1;
            }
        }
        transaction.executeWithoutResult(status -> deliveries.forgetEndedFor(KEPT));
    }

    /** Tries one at once, whatever the hour. */
    void send(DeliveryId id) {
        transaction.executeWithoutResult(status -> deliveries.take(id).ifPresent(this::attempt));
    }

    /** No messenger rings in quiet hours; a mail wakes nobody. */
    private Set<DeliveryChannel> awake() {
        return quiet.stream().anyMatch(QuietHours::isQuietNow)
                ? EnumSet.of(DeliveryChannel.MAIL)
                : EnumSet.allOf(DeliveryChannel.class);
    }

    private Optional<DeliveryState> sendNext(DeliveryChannel channel) {
        return Objects.requireNonNull(transaction.execute(
                status -> deliveries.takeNext(Set.of(channel)).map(this::attempt)));
    }

    private DeliveryState attempt(Delivery delivery) {
        Attempt attempt =
                Objects.requireNonNull(carriers.get(delivery.channel())).carry(delivery);
        boolean last = delivery.purpose() == DeliveryPurpose.TEST || delivery.attempts() >= PAUSES.size();
        DeliveryState state =
                attempt.state() == DeliveryState.WAITING && last ? DeliveryState.GIVEN_UP : attempt.state();
        int pause = PAUSES.get(Math.min(delivery.attempts(), PAUSES.size() - 1));
        deliveries.note(delivery, attempt, state, clock.instant().plus(Duration.ofMinutes(pause)));
        return state;
    }
}
