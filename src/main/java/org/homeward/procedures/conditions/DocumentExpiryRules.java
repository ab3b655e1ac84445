package org.homeward.procedures.conditions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;

/** The last days of a permit of stay and of travel documents are watched from the day on which they are known. */
public final class DocumentExpiryRules {

    /** The fields with a last day. */
    public static final List<String> FIELDS = List.of("stayUntil", "documentsValidUntil", "travelDocumentExpiry");

    private static final String WATCH = "paperWatch";

    private DocumentExpiryRules() {}

    /** The first last day that a step names is watched. */
    public static Effects known(CaseState state, HandedInStep said) {
        return watched(state, said, ends(said));
    }

    /** After a renewal: the first one after the day for which the step was there. */
    public static Effects renewed(CaseState state, HandedInStep said, LocalDate before) {
        return watched(state, said, ends(said).filter(day -> day.isAfter(before)));
    }

    private static Effects watched(CaseState state, HandedInStep said, Stream<LocalDate> ends) {
        return ends.min(Comparator.naturalOrder())
                .flatMap(day -> state.world()
                        .lastDay(WATCH, said.country(), day)
                        .map(opens -> Effects.of(new Effect.PaperEnds(day, opens))))
                .orElse(Effects.NONE);
    }

    private static Stream<LocalDate> ends(HandedInStep said) {
        return FIELDS.stream().flatMap(field -> said.day(field).stream());
    }
}
