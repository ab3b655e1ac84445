package org.homeward.overdue.bulk.web;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.homeward.overdue.bulk.BulkAction;
import org.homeward.overdue.bulk.BulkOrder;
import org.homeward.shared.SentBodyReader.WrongWord;
import org.jspecify.annotations.Nullable;

/**
 * An act on many steps, as it was sent.
 *
 * @param to for a reassignment: the account that gets them
 * @param reason this and the next two for a pause
 */
@WrongWord(most = 1)
record BulkBody(
        @NotNull(message = WrongWord.WRONG) BulkAction action,
        List<String> steps,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String plannedEnd,
        @Nullable String reference) {

    BulkOrder order() {
        return new BulkOrder(action, steps, to, new BulkOrder.PauseAsked(reason, plannedEnd, reference));
    }
}
