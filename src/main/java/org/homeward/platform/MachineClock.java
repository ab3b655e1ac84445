package org.homeward.platform;

import java.time.Duration;
import org.homeward.shared.ClockAgreement;

/** This machine's own clock beside the database's. */
public interface MachineClock extends ClockAgreement {

    /** How far it is ahead of the database's; negative if behind. */
    Duration ahead();
}
