package org.homeward.engine.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ActingSide;
import org.homeward.engine.Repetitions;
import org.homeward.engine.models.NextPartFacts;
import org.homeward.engine.sandbox.WalkMemory.Happened;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Stands in for what looks something up: the next part of the journey, a panel's seats, the next visit. */
@Component
final class WalkParts {

    /** The reminder of P15. */
    private static final Duration AHEAD = Duration.ofDays(7);

    /** They ask for the consent to the return. */
    private static final Set<String> RETURN_ASKED = Set.of(
            ReturnWishProcess.Step.ASK_CONSENTS,
            OldConsentProcess.Step.ASK_RETURN_AGAIN,
            EndingConsentProcess.Step.RENEW_CONSENTS);

    private static final String AGAIN = "again";
    private static final String RISK_AT_HOME = "riskAtHome";

    private final CurrentWalk current;
    private final WalkDecisions decisions;
    private final WalkDates dates;
    private final WalkWorld world;

    WalkParts(CurrentWalk current, WalkDecisions decisions, WalkDates dates, @Lazy WalkWorld world) {
        this.current = current;
        this.decisions = decisions;
        this.dates = dates;
        this.world = world;
    }

    void chooseNextPart(DelegateExecution execution) {
        var next = decisions
                .first(Decision.NEXT_AFTER_DECISION, NextPartFacts.of(execution))
                .map(row -> row.get(ReturnJourneyProcess.Variable.NEXT_PART))
                .orElse(null);
        execution.setVariable(ReturnJourneyProcess.Variable.NEXT_PART, next);
        current.get().happened("noted", execution, "chooseNextPart");
    }

    /**
     * The consent to the return is as old as the last answer to a step that asks for it, else as the walk. Once it has the age at which
     * the person is asked again, it is old if it would be too old on the day by which the approval has to be asked for. What the person
     * has just said again is never old, whatever the draft's table says.
     */
    void lookUpConsentAge(DelegateExecution execution) {
        var walk = current.get();
        var asked = walk.answered(RETURN_ASKED);
        var since = asked.map(Happened::at).orElseGet(walk.facts::begins);
        var again = asked.filter(step -> !ReturnWishProcess.Step.ASK_CONSENTS.equals(step.element()))
                .isPresent();
        var now = day(walk.now);
        var reached = again
                ? walk.now.isAfter(since)
                : last("returnConsentAnew", since)
                        .filter(day -> !now.isBefore(day))
                        .isPresent();
        var due = last("returnApproval", walk.now).orElse(now);
        var old =
                reached && last("returnConsentAge", since).filter(due::isAfter).isPresent();
        execution.setVariable(ReturnApprovalProcess.Variable.CONSENT_OLD, old);
        execution.setVariable(ReturnApprovalProcess.Variable.CONSENT_TO_ASK, old ? true : null);
        walk.happened("noted", execution, "lookUpConsentAge");
    }

    /** The last day that the row allows, in the host country. */
    private Optional<LocalDate> last(String key, Instant from) {
        return dates.after(key, from).map(this::day);
    }

    private LocalDate day(Instant moment) {
        return world.day(moment, current.get().facts.corridor().host());
    }

    void summonPanel(DelegateExecution execution) {
        var walk = current.get();
        var corridor = walk.facts.corridor();
        var country = SideRole.ORIGIN.equals(execution.getVariable(ActingSide.VARIABLE))
                ? corridor.origin()
                : corridor.host();
        var seats = world.panel(String.valueOf(execution.getVariable(IdentificationProcess.Variable.PANEL)), country);
        walk.opinions = 0;
        walk.quorum = seats.quorum();
        Repetitions.set(execution, seats.members());
        execution.setVariable(PanelDecisionProcess.Variable.SEVERAL_MEMBERS, seats.members() > 1);
        execution.setVariable(PanelDecisionProcess.Variable.QUORUM_REACHED, false);
        walk.happened("panel", execution, country.value(), String.valueOf(seats.members()));
    }

    void planNextVisit(DelegateExecution execution) {
        var walk = current.get();
        var known = execution.getVariable("arrivedAt");
        var arrival = known == null ? walk.now : Instant.parse(known.toString());
        execution.setVariable("arrivedAt", arrival.toString());
        var on = nextVisit(execution, arrival);
        execution.setVariable(ReintegrationProcess.Variable.ANOTHER_VISIT, on.isPresent());
        execution.setVariable(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, false);
        on.ifPresent(day -> {
            var opens = notPast(day.minus(AHEAD));
            execution.setVariable("nextVisitOn", day.toString());
            execution.setVariable(ReintegrationProcess.Variable.VISIT_OPENS_ON, opens.toString());
            day(execution, "planReviewDueOn")
                    .map(this::notPast)
                    .filter(due -> !due.isAfter(opens))
                    .ifPresent(due -> {
                        execution.setVariable(ReintegrationProcess.Variable.PLAN_REVIEW_FIRST, true);
                        execution.setVariable(ReintegrationProcess.Variable.PLAN_REVIEW_OPENS_ON, due.toString());
                    });
            walk.happened("visit", execution, day.toString());
        });
    }

    /** What a visit would set: whether it counts, and whether it found danger. */
    Map<String, Object> visited(WalkAnswer visit) {
        var found = !visit.is("visitMode", "NotFound");
        var tries = found ? 0 : number(visit.variables(), "visitTries") + 1;
        var result = found
                ? visit.child() && !visit.is("seenAlone", "yes") ? AGAIN : "made"
                : ReintegrationProcess.Step.REACH_REMOTELY.equals(visit.step())
                        ? ReintegrationProcess.Answer.REVIEW
                        : tries < 2 ? AGAIN : ReintegrationProcess.Answer.REMOTELY;
        var set = new HashMap<String, Object>(nextDay(visit));
        set.put(ReintegrationProcess.Variable.VISIT_RESULT, result);
        set.put(ReintegrationProcess.Variable.VISITS_GO_ON, !"made".equals(result));
        set.put("visitTries", tries);
        set.put("visitMadeOn", visit.text("visitedOn"));
        set.put(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, inDanger(visit));
        if ("made".equals(result)) {
            set.put("visitsDone", number(visit.variables(), "visitsDone") + 1);
            set.put(
                    ReintegrationProcess.Variable.FEEDBACK_DUE,
                    Boolean.TRUE.equals(visit(visit.variables()).get("feedback"))
                            && IdentificationProcess.Answer.GIVEN.equals(
                                    visit.variables().get(ReturnJourneyProcess.Variable.CONSENT_FEEDBACK_TO_HOST)));
        } else {
            set.put(ReintegrationProcess.Variable.FEEDBACK_DUE, false);
        }
        if (visit.text("planChanges") != null) {
            set.put("planReviewDueOn", visit.text("visitedOn"));
        }
        return set;
    }

    /** What a talk before the first visit would set, in which danger may have been named. */
    Map<String, Object> talked(WalkAnswer talk) {
        var set = new HashMap<String, Object>();
        set.put(ReintegrationProcess.Variable.SAFETY_REVIEW_DUE, inDanger(talk));
        set.put("visitMadeOn", Optional.ofNullable(talk.text("needsAssessedOn")).orElseGet(() -> current.get()
                .now
                .toString()));
        return set;
    }

    /** The same at the welcome, where a child may be found among adults. */
    Map<String, Object> welcomed(WalkAnswer welcome) {
        var set = talked(welcome);
        set.putAll(apart(welcome));
        return set;
    }

    private static Map<String, Object> apart(WalkAnswer place) {
        var set = new HashMap<String, Object>();
        set.put(
                ReintegrationProcess.Variable.SEPARATION_DUE,
                place.is("separateFromAdults", "no") ? Boolean.TRUE : null);
        return set;
    }

    private static boolean inDanger(WalkAnswer talk) {
        return talk.is("immediateSafety", "High")
                || talk.is("threatsSince", "yes")
                || talk.is("retraffickingSigns", "yes");
    }

    /** The day of the next visit, if the step names one. */
    static Map<String, Object> nextDay(WalkAnswer answer) {
        return day("agreedVisitOn", answer, "nextVisitOn");
    }

    static Map<String, Object> closed(WalkAnswer closure) {
        var set = new HashMap<String, Object>(nextDay(closure));
        set.put(ReintegrationProcess.Variable.NOBODY_TO_TELL, closure.is("closureReason", "Death"));
        return set;
    }

    static Map<String, Object> searched(WalkAnswer review) {
        var set = nextDay(review);
        set.put("visitTries", 0);
        set.put(ReintegrationProcess.Variable.VISITS_GO_ON, review.is("lostContactDecision", "searchOn"));
        return set;
    }

    static Map<String, Object> reassessed(WalkAnswer safety) {
        var set = safety.text("nextVisitOn") == null ? new HashMap<String, Object>() : nextDay(safety);
        set.put(RISK_AT_HOME, safety.text("riskNow"));
        return set;
    }

    static Map<String, Object> day(String variable, WalkAnswer answer, String field) {
        var set = new HashMap<String, Object>();
        set.put(variable, answer.text(field));
        return set;
    }

    private Optional<Instant> nextVisit(DelegateExecution execution, Instant arrival) {
        var agreed = day(execution, "agreedVisitOn");
        if (agreed.isPresent()) {
            return agreed;
        }
        if (AGAIN.equals(execution.getVariable(ReintegrationProcess.Variable.VISIT_RESULT))) {
            return day(execution, "visitMadeOn").map(tried -> tried.plus(AHEAD));
        }
        return Optional.ofNullable(visit(execution.getVariables()).get("offset"))
                .map(offset -> world.later(
                        arrival,
                        Period.parse(offset.toString()),
                        current.get().facts.corridor().origin()));
    }

    private Optional<Instant> day(DelegateExecution execution, String variable) {
        return Optional.ofNullable(execution.getVariable(variable)).map(day -> LocalDate.parse(day.toString())
                .atStartOfDay(world.zone(current.get().facts.corridor().origin()))
                .toInstant());
    }

    private Instant notPast(Instant opens) {
        var now = current.get().now;
        return opens.isBefore(now) ? now : opens;
    }

    /** The row of the visit after those that were made; empty if the schedule has no more. */
    Map<String, Object> visit(Map<String, Object> variables) {
        var atHome = variables.get(RISK_AT_HOME);
        var risk = atHome == null ? variables.get(ReturnJourneyProcess.Variable.RISK_LEVEL) : atHome;
        return decisions
                .first(
                        Decision.VISIT_SCHEDULE,
                        Map.of(
                                "child",
                                Boolean.TRUE.equals(variables.get(ReturnJourneyProcess.Variable.IS_CHILD)),
                                "risk",
                                risk == null ? "low" : risk.toString(),
                                "visitsDone",
                                number(variables, "visitsDone")))
                .orElse(Map.of());
    }

    private static int number(Map<String, Object> variables, String name) {
        return variables.get(name) instanceof Number number ? number.intValue() : 0;
    }
}
