package org.homeward.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The engine's own clock; it follows the program's. */
@Component
public class EngineClock {

    /** Runs on, this much beside the machine's clock. */
    public void follow(Duration offset) {
        if (offset.isZero()) {
            ClockUtil.reset();
        } else {
            ClockUtil.offset(offset.toMillis());
        }
    }

    /** Stands still at this moment; for tests. */
    public void standAt(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }
}
