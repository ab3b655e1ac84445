package org.homeward.deadlines.pauses;

import java.time.LocalDate;
import java.time.Period;
import org.homeward.deadlines.Pause;
import org.homeward.deadlines.pauses.PauseReview.Outcome;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a review of a pause may say (R17). */
@Component
class ReviewRules {

    private final PauseSettings settings;

    ReviewRules(PauseSettings settings) {
        this.settings = settings;
    }

    /** How long after a day the next review may be, at most. */
    Period longest() {
        return settings.review();
    }

    /** The review with what wasn't said filled in; throws {@link InvalidContentException} for what can't be. */
    NewReview checked(NewReview review, Pause pause, LocalDate today) {
        if (!pause.reason().reviewed()) {
            throw InvalidContentException.field("outcome", "deadlines.review.refused.noReview");
        }
        if (review.outcome() == Outcome.ends) {
            return NewReview.ends();
        }
        var plannedEnd = plannedEnd(review.plannedEnd(), pause, today);
        return new NewReview(
                Outcome.goesOn,
                reviewOn(review.reviewOn(), plannedEnd, today),
                plannedEnd,
                review.hold() == null ? pause.hold() : review.hold(),
                PauseRules.reference(review.reference()),
                review.known());
    }

    /** The day of the next review; if none is given the latest that may be, or the planned end. */
    LocalDate reviewOn(@Nullable LocalDate given, LocalDate plannedEnd, LocalDate today) {
        var latest = today.plus(settings.review());
        var review = given != null ? given : latest.isBefore(plannedEnd) ? latest : plannedEnd;
        PauseRules.within("reviewOn", review, today, latest);
        return review;
    }

    private LocalDate plannedEnd(@Nullable LocalDate given, Pause pause, LocalDate today) {
        if (given != null) {
            PauseRules.within("plannedEnd", given, today, today.plus(settings.longest()));
            return given;
        }
        if (!pause.plannedEnd().isAfter(today)) {
            throw InvalidContentException.field("plannedEnd", "deadlines.review.refused.plannedEnd");
        }
        return pause.plannedEnd();
    }
}
