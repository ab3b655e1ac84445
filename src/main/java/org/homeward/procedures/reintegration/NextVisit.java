package org.homeward.procedures.reintegration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.homeward.procedures.Effects;
import org.homeward.procedures.World;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.ReintegrationProcess.Variable;
import org.jspecify.annotations.Nullable;

/**
 * When the next visit is due and when its step opens: a week before, never in the past. A review of the plan comes first if its day is
 * earlier.
 *
 * @param zone of the country in which the person arrived
 * @param known the variables of the process
 */
public record NextVisit(World world, ZoneId zone, Function<String, @Nullable Object> known) {

    public static final String ARRIVED_AT = "arrivedAt";
    public static final String NEXT_ON = "nextVisitOn";

    /** The reminder of P15. */
    private static final Duration AHEAD = Duration.ofDays(7);

    /** Proposed: after it a visit is made again that found nobody, or a child who was not alone. */
    private static final Duration AGAIN_AFTER = Duration.ofDays(7);

    /** @param known the variables of the process */
    public static NextVisit of(World world, CountryCode home, Function<String, @Nullable Object> known) {
        return new NextVisit(world, world.zone(home), known);
    }

    /** @param arrived when the person arrived, asked only if the process doesn't know it */
    public Effects planned(Supplier<Instant> arrived) {
        var arrival = known(ARRIVED_AT).map(Instant::parse).orElseGet(arrived);
        var effects = Effects.set(ARRIVED_AT, arrival.toString());
        return next(arrival)
                .map(day -> effects.andSet(Variable.ANOTHER_VISIT, true).and(opening(day)))
                .orElseGet(
                        () -> effects.andSet(Variable.ANOTHER_VISIT, false).andSet(Variable.PLAN_REVIEW_FIRST, false));
    }

    private Effects opening(Instant day) {
        var opens = notPast(day.minus(AHEAD));
        var review = day(ReviewPlan.DUE_ON).map(this::notPast).filter(due -> !due.isAfter(opens));
        var effects = Effects.set(NEXT_ON, day.toString())
                .andSet(Variable.VISIT_OPENS_ON, opens.toString())
                .andSet(Variable.PLAN_REVIEW_FIRST, review.isPresent());
        return review.map(due -> effects.andSet(Variable.PLAN_REVIEW_OPENS_ON, due.toString()))
                .orElse(effects);
    }

    /** On the agreed day, else a week after a visit that didn't count, else as the schedule says. */
    private Optional<Instant> next(Instant arrival) {
        var agreed = day(VisitRecord.AGREED_ON);
        if (agreed.isPresent()) {
            return agreed;
        }
        if (known(Variable.VISIT_RESULT).filter(VisitRecord.AGAIN::equals).isPresent()) {
            return day(VisitRecord.MADE_ON).map(tried -> tried.plus(AGAIN_AFTER));
        }
        return Visits.next(world, known).map(visit -> visit.after(arrival, zone));
    }

    /** The beginning of a day where the person lives. */
    private Optional<Instant> day(String variable) {
        return known(variable)
                .map(day -> LocalDate.parse(day).atStartOfDay(zone).toInstant());
    }

    private Optional<String> known(String variable) {
        return Optional.ofNullable(known.apply(variable)).map(Object::toString);
    }

    private Instant notPast(Instant opens) {
        return opens.isBefore(world.now()) ? world.now() : opens;
    }
}
