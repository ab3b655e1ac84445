package org.homeward.channel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/** Delivers in the background what no request delivered: after a crash, from timers, on other nodes. */
@Component
@ConditionalOnProperty(name = "homeward.channel.rounds", matchIfMissing = true)
class DeliveryRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryRounds.class);

    private final Delivery delivery;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    DeliveryRounds(Delivery delivery) {
        this.delivery = delivery;
        scheduler.setThreadNamePrefix("delivery-");
    }

    @Override
    public void start() {
        running = true;
        scheduler.scheduleWithFixedDelay(this::round, Delivery.PAUSE);
    }

    @Override
    public void stop() {
        running = false;
        scheduler.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        try {
            delivery.deliverDue();
        } catch (RuntimeException failed) {
            LOG.warn("A round of delivery failed: {}", failed.getClass().getSimpleName());
        }
    }
}
