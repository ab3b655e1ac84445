package org.homeward.sop.reintegration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.directory.Directory;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.models.Decisions;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.sop.declared.Former;
import org.jspecify.annotations.Nullable;

/** The schedule of visits after arrival, from the decision {@code visitSchedule} (sop-facts C3, P15). */
@Former
class Visits {

    /** The risk as a visit's danger was assessed, above that of the return. */
    static final String RISK_AT_HOME = "riskAtHome";

    private final Decisions decisions;
    private final CaseFactsRecords facts;
    private final Directory directory;

    Visits(Decisions decisions, CaseFactsRecords facts, Directory directory) {
        this.decisions = decisions;
        this.facts = facts;
        this.directory = directory;
    }

    /** When a visit is due, by the calendar of the country in which the person arrived. */
    Instant on(CaseNumber number, Visit visit, Instant arrival) {
        var home = facts.of(number).corridor().origin();
        return arrival.atZone(directory.officeHours(home).zone())
                .plus(visit.offset())
                .toInstant();
    }

    /** The beginning of a day where the person lives. */
    Instant on(CaseNumber number, LocalDate day) {
        var home = facts.of(number).corridor().origin();
        return day.atStartOfDay(directory.officeHours(home).zone()).toInstant();
    }

    /** The visit after so many; empty when the schedule has no more. */
    Optional<Visit> after(CaseNumber number, int visitsDone, boolean child, String risk) {
        return decisions
                .evaluate(
                        number, Decision.VISIT_SCHEDULE, Map.of("child", child, "risk", risk, "visitsDone", visitsDone))
                .stream()
                .findFirst()
                .map(rule -> new Visit(
                        Period.parse(String.valueOf(rule.outputs().get("offset"))),
                        Boolean.TRUE.equals(rule.outputs().get("feedback"))));
    }

    /** The newest risk that is known; low if none is. */
    static String risk(Function<String, @Nullable Object> variables) {
        var risk = Optional.ofNullable(variables.apply(RISK_AT_HOME))
                .or(() -> Optional.ofNullable(variables.apply(ReturnJourneyProcess.Variable.RISK_LEVEL)));
        return risk.map(Object::toString).orElse("low");
    }

    /**
     * A visit of the schedule.
     *
     * @param offset from arrival
     * @param feedback whether the former host is told after it, if the person agreed (P16)
     */
    record Visit(Period offset, boolean feedback) {}
}
