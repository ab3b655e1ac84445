package org.homeward.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the case list.
 *
 * @param total how many cases there are for the reader with this filter
 * @param next from where the next page goes on, or null
 */
public record CaseListResult(
        List<ListedCase> cases, long total, @Nullable String next) {

    public CaseListResult {
        cases = List.copyOf(cases);
    }
}
