package org.homeward.procedures.reintegration;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.World;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;

/** The schedule of visits after arrival, by the decision {@code visitSchedule} (sop-facts C3, P15). */
final class Visits {

    /** The risk as a visit's danger was assessed, above that of the return. */
    static final String RISK_AT_HOME = "riskAtHome";

    /** How many visits were made. */
    static final String DONE = "visitsDone";

    private Visits() {}

    /** The visit after those that were made; empty when the schedule has no more. */
    static Optional<Visit> next(CaseState state) {
        return next(state.world(), known(state));
    }

    /** @param known the variables of the process */
    static Optional<Visit> next(World world, Function<String, @Nullable Object> known) {
        var told = Map.<String, Object>of(
                "child",
                Boolean.TRUE.equals(known.apply(ReturnJourneyProcess.Variable.IS_CHILD)),
                "risk",
                risk(known),
                "visitsDone",
                known.apply(DONE) instanceof Number done ? done.intValue() : 0);
        return world.rows(Decision.VISIT_SCHEDULE, told).stream().findFirst().map(Visit::of);
    }

    /** The newest risk that is known; low if none is. */
    static String risk(CaseState state) {
        return risk(known(state));
    }

    private static String risk(Function<String, @Nullable Object> known) {
        return Optional.ofNullable(known.apply(RISK_AT_HOME))
                .or(() -> Optional.ofNullable(known.apply(ReturnJourneyProcess.Variable.RISK_LEVEL)))
                .map(Object::toString)
                .orElse("low");
    }

    private static Function<String, @Nullable Object> known(CaseState state) {
        return state.get(CasePart.PROCESS)::get;
    }

    /**
     * A visit of the schedule.
     *
     * @param offset from arrival
     * @param feedback whether the former host is told after it, if the person agreed (P16)
     */
    record Visit(Period offset, boolean feedback) {

        private static Visit of(World.Row row) {
            return new Visit(
                    Period.parse(String.valueOf(row.outputs().get("offset"))),
                    Boolean.TRUE.equals(row.outputs().get("feedback")));
        }

        /** @param home the zone of the country in which the person arrived */
        Instant after(Instant arrival, ZoneId home) {
            return arrival.atZone(home).plus(offset).toInstant();
        }
    }
}
