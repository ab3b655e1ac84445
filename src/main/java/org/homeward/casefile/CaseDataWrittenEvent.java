package org.homeward.casefile;

import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** Somebody recorded data of these classes; the step is null outside one (intake). */
public record CaseDataWrittenEvent(
        CaseNumber number,
        AgencyCode agency,
        String user,
        Set<DataClass> categories,
        @Nullable StepId step) {}
