package org.homeward.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Work that each node does again and again while the program runs; after a round that failed comes the next one. None is done while
 * this machine's clock is off.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Scheduled(scheduler = BackgroundRound.SCHEDULER)
public @interface BackgroundRound {

    String SCHEDULER = "rounds";

    /** From the end of a round to the start of the next one, {@code PT1H}; the first comes at once. */
    @AliasFor(annotation = Scheduled.class, attribute = "fixedDelayString")
    String pause();
}
