package org.homeward.procedures;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that follows from a step, a value. What a new one means, the product and the trial both have to say: {@link Doer}. */
public sealed interface Effect {

    void on(Doer doer);

    /** A variable by which the engine goes on: a code, a day, yes/no, a number; null if it isn't known. */
    record Sets(String variable, @Nullable Object value) implements Effect {

        @Override
        public void on(Doer doer) {
            doer.set(variable, value);
        }
    }

    /** @param when a moment or a day; null: now, or when that was done which is being entered */
    record Happened(CaseEvent event, @Nullable String when) implements Effect {

        @Override
        public void on(Doer doer) {
            doer.happened(event, when);
        }
    }

    /** An escort has a name since then, or no longer has one (null). */
    record Escort(@Nullable Instant at) implements Effect {

        @Override
        public void on(Doer doer) {
            doer.escort(at);
        }
    }

    /** A child objects; the panel hears it anew, whatever it has decided, and its clock starts. */
    record ObjectsAnew(Instant at) implements Effect {

        @Override
        public void on(Doer doer) {
            doer.objectsAnew(at);
        }
    }

    /** The person takes the consent back (R4), and declines what ended at 18. */
    record TakesBack(Purpose purpose) implements Effect {

        @Override
        public void on(Doer doer) {
            doer.takesBack(purpose);
        }
    }

    /** The risk is looked at again on this day. */
    record LooksAgain(LocalDate day) implements Effect {

        @Override
        public void on(Doer doer) {
            doer.looksAgain(day);
        }
    }

    /** The border is crossed there. */
    record CrossesAt(String point) implements Effect {

        @Override
        public void on(Doer doer) {
            doer.crossesAt(point);
        }
    }

    /** The person goes home to this province; null if none is named. */
    record GoesHomeTo(@Nullable String province) implements Effect {

        @Override
        public void on(Doer doer) {
            doer.goesHomeTo(province);
        }
    }

    /**
     * A permit of stay or a travel document ends.
     *
     * @param opens the day on which the step to renew it opens
     */
    record PaperEnds(LocalDate day, LocalDate opens) implements Effect {

        @Override
        public void on(Doer doer) {
            doer.paperEnds(day, opens);
        }
    }
}
