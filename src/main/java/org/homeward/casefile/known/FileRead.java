package org.homeward.casefile.known;

import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read what is known, or what was answered in a step.
 *
 * @param step whose answers were read; null for the whole file
 * @param codes the data classes, each with the step in which the answers were given: {@code identity/userTask_interviewPerson}
 */
public record FileRead(
        CaseNumber number,
        AgencyCode agency,
        String user,
        @Nullable StepId step,
        List<String> codes) {}
