package org.homeward.inbox.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.homeward.inbox.PauseDesk;
import org.jspecify.annotations.Nullable;

/**
 * A pause in the API.
 *
 * @param hold for a witness hold: willing or ordered
 * @param agency whose pause it is
 * @param reference only for that agency
 * @param dueWithoutPause when the step would be due without this pause
 * @param due when it is due with it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PauseItem(
        long id,
        String reason,
        @Nullable String hold,
        Instant started,
        String startedBy,
        String agency,
        LocalDate plannedEnd,
        @Nullable LocalDate reviewOn,
        @Nullable String reference,
        @Nullable Instant ended,
        @Nullable String endedBy,
        @Nullable Instant dueWithoutPause,
        @Nullable Instant due) {

    static PauseItem of(PauseDesk.Shown shown) {
        var pause = shown.pause();
        var hold = pause.hold();
        return new PauseItem(
                pause.id(),
                pause.reason().name(),
                hold == null ? null : hold.name(),
                pause.started(),
                pause.startedBy(),
                pause.startedAgency().value(),
                pause.plannedEnd(),
                pause.reviewOn(),
                shown.reference().orElse(null),
                pause.ended(),
                pause.endedBy(),
                pause.dueWithout(),
                pause.dueWith());
    }
}
