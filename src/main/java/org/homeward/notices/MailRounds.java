package org.homeward.notices;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;

/** Sends mails in the background, on each node that has a means to; and clears away what is long over. */
@Component
class MailRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailRounds.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration TIDYING = Duration.ofHours(1);

    private final MailRound round;
    private final PostOffice office;
    private final NoticeTable notices;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();
    private volatile boolean running;

    MailRounds(MailRound round, PostOffice office, NoticeTable notices) {
        this.round = round;
        this.office = office;
        this.notices = notices;
        scheduler.setThreadNamePrefix("mail-");
    }

    @Override
    public void start() {
        running = true;
        office.post().ifPresent(post -> scheduler.scheduleWithFixedDelay(quietly(() -> round.sendBy(post)), PAUSE));
        scheduler.scheduleWithFixedDelay(quietly(notices::tidy), TIDYING);
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

    private static Runnable quietly(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.warn("A round of the outbox failed: {}", failed.getClass().getSimpleName());
            }
        };
    }
}
