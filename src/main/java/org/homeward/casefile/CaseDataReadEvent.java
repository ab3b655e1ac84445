package org.homeward.casefile;

import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody read data of these classes.
 *
 * @param step in which; null on a page of the case or in a list
 */
public record CaseDataReadEvent(
        CaseNumber number,
        AgencyCode agency,
        String user,
        Set<DataClass> categories,
        @Nullable StepId step) {}
