package org.homeward.platform;

import java.time.Duration;
import org.homeward.shared.AgreedTime;

/** This machine's own clock beside the database's. */
public interface MachineClock extends AgreedTime {

    /** How far it is ahead of the database's; negative if behind. */
    Duration ahead();
}
