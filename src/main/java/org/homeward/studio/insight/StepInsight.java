package org.homeward.studio.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A step in figures, or a part that is called.
 *
 * @param now cases that are there
 * @param late those of them that are late
 * @param done cases that handed it in
 * @param half within how many days half of them did; null below ten
 * @param nineOfTen within how many days nine of ten did; null below ten
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record StepInsight(
        String process,
        String step,
        MaskedCaseCount now,
        MaskedCaseCount late,
        MaskedCaseCount done,
        @Nullable Double half,
        @Nullable Double nineOfTen) {}
