package org.homeward.overdue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The box of what will be late.
 *
 * @param total how many steps, in words
 * @param more how many of them the box doesn't show, in words; null where it shows all
 */
record ForecastView(
        String total, List<StepAhead> lines, @Nullable String more) {

    /**
     * A step in the box.
     *
     * @param address of the step, where the reader may open it
     * @param caseAddress of the case, where the reader may open it
     * @param likely from when to when
     * @param basis from how many cases, in words
     */
    record StepAhead(
            String number,
            @Nullable String caseAddress,
            String name,
            @Nullable String address,
            boolean child,
            String likely,
            String due,
            String basis) {}
}
