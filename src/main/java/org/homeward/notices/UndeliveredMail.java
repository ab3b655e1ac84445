package org.homeward.notices;

import java.time.Instant;
import org.homeward.shared.AgencyCode;

/** A mail that was tried often enough: codes only. */
public record UndeliveredMail(
        long notice, NoticeKind kind, AgencyCode agency, String failure, int attempts, Instant since) {}
