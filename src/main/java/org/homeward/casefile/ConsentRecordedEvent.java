package org.homeward.casefile;

import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** The person was asked and this is the answer. */
public record ConsentRecordedEvent(
        CaseNumber number,
        AgencyCode agency,
        long consent,
        Purpose purpose,
        ConsentValue value,
        @Nullable StepId step) {}
