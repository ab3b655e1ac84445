package org.homeward.engine.steps;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.homeward.engine.modelset.StepEffect;

/** Values that a step's form shows beside the person's file: the members of a panel, the service that is asked for. */
public interface FormPrefill extends StepEffect {

    /**
     * Values by field, in words for the reader; only disabled fields of the form take them. A dynamic list takes a list
     * of rows.
     */
    Map<String, Object> fill(OpenStep step, Locale language);

    /**
     * Fields of the case file that the values are made of, with their data class. The reader's own rights decide which of
     * them {@code fill} gets; reading them is logged.
     */
    default Map<String, String> reads(OpenStep step) {
        return Map.of();
    }

    /** As {@link #fill(OpenStep, Locale)}, with what the reader may see of {@link #reads}. */
    default Map<String, Object> fill(OpenStep step, Locale language, Map<String, Object> read) {
        return fill(step, language);
    }

    /** Fields of the form that aren't asked in this step now: the form is shown without them. */
    default Set<String> leftOut(OpenStep step) {
        return Set.of();
    }

    /** Boxes that must be ticked in this step now, by the key of the message that says so; where they are left out they aren't asked. */
    default Map<String, String> confirmed(OpenStep step) {
        return Map.of();
    }

    /** Fields that are answered anew in each such step, whatever others answered in theirs. */
    default Set<String> answeredAnew() {
        return Set.of();
    }

    /** Answers that the process holds and not the file, and that are filled in again where the step comes back. */
    default Set<String> proposedAgain() {
        return Set.of();
    }

    /**
     * The name under which the person's file keeps a field of the form, by the field. Where a step comes more than once
     * in a case, each answer has a name of its own.
     */
    default UnaryOperator<String> keptAs(OpenStep step) {
        return UnaryOperator.identity();
    }

    /** The other way round: the field of the form, by a name under which the file keeps an answer that this step gave. */
    default String askedAs(String kept) {
        return kept;
    }
}
