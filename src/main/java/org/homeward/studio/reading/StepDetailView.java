package org.homeward.studio.reading;

import java.util.List;
import org.homeward.deadlines.reading.DueDateInWords;
import org.homeward.sop.insisted.StepRequirementsView;
import org.jspecify.annotations.Nullable;

/**
 * A step's details.
 *
 * @param id the element
 * @param outcomes what came of it: each way after it with how many cases took it
 * @param form what it asks, or null if it has no form
 * @param insists what the program insists on there, and what the step sets off
 */
record StepDetailView(
        String id,
        String name,
        String who,
        String guidance,
        List<DueDateInWords.Rule> rules,
        List<String> outcomes,
        @Nullable FormStatistics form,
        StepRequirementsView insists,
        String part) {}
