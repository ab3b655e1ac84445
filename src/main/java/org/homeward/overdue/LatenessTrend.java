package org.homeward.overdue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.homeward.shared.Stage;

/**
 * The trend of a scope over time.
 *
 * @param weeks the moments at which late steps were counted, a week apart, the last one now
 * @param late how many were late at each
 * @param months the months, the last one this
 * @param days for each stage the median days of the cases that it ended for, by month; no entry where it ended for too few
 */
public record LatenessTrend(
        List<Instant> weeks, List<Long> late, List<YearMonth> months, Map<Stage, Map<YearMonth, Double>> days) {

    public LatenessTrend {
        weeks = List.copyOf(weeks);
        late = List.copyOf(late);
        months = List.copyOf(months);
        days = Map.copyOf(days);
    }
}
