package org.homeward.overdue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.homeward.forecast.LikelyDateWords;
import org.homeward.overdue.LikelyLateStep;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A step that is likely to be late, in the API. Likely dates are days of the reader's country, months for the hand-over.
 *
 * @param step null for a step of the other side that is told by its stage only
 * @param stage null where no mark of the case is for the reader
 * @param likelyFrom one in ten is finished before
 * @param likely the median
 * @param likelyTo one in ten is finished after
 * @param basis from how many finished cases
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ForecastJson(
        String id,
        @JsonProperty("case") String number,
        @Nullable String step,
        @Nullable String name,
        @Nullable Stage stage,
        String agency,
        String likelyFrom,
        String likely,
        String likelyTo,
        @Nullable Instant due,
        int basis) {

    static ForecastJson of(LikelyLateStep item, LikelyDateWords days) {
        var row = item.row();
        var likely = item.likely();
        return new ForecastJson(
                row.id(),
                row.head().called(),
                row.step(),
                row.name(),
                row.at().stage(),
                row.at().desk().code(),
                days.code(likely.from(), item.stage()),
                days.code(likely.middle(), item.stage()),
                days.code(likely.to(), item.stage()),
                row.dates().due(),
                likely.basis());
    }
}
