package org.homeward.engine.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.ActingSide;
import org.homeward.engine.Repetitions;
import org.homeward.engine.models.NextPartFacts;
import org.homeward.engine.sandbox.WalkMemory.Happened;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;
import org.homeward.procedures.reintegration.NextVisit;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Stands in for what looks something up: the next part of the journey, a panel's seats, the next visit. */
@Component
final class WalkParts {

    /** They ask for the consent to the return. */
    private static final Set<String> RETURN_ASKED = Set.of(
            ReturnWishProcess.Step.ASK_CONSENTS,
            OldConsentProcess.Step.ASK_RETURN_AGAIN,
            EndingConsentProcess.Step.RENEW_CONSENTS);

    private final CurrentWalk current;
    private final WalkDecisions decisions;
    private final WalkDates dates;
    private final WalkTables tables;
    private final WalkWorld world;

    WalkParts(CurrentWalk current, WalkDecisions decisions, WalkDates dates, WalkTables tables, @Lazy WalkWorld world) {
        this.current = current;
        this.decisions = decisions;
        this.dates = dates;
        this.tables = tables;
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
        walk.panel = panel(seats, country);
        Repetitions.set(execution, seats.members());
        execution.setVariable(PanelDecisionProcess.Variable.SEVERAL_MEMBERS, seats.members() > 1);
        execution.setVariable(PanelDecisionProcess.Variable.QUORUM_REACHED, false);
        walk.happened("panel", execution, country.value(), String.valueOf(seats.members()));
    }

    /** Nobody has voted yet; which agencies sit there means nothing in a walk. */
    private static Summons panel(WalkWorld.Seats seats, CountryCode country) {
        var member = new AgencyCode(country.value() + "-WALK");
        return new Summons(
                0,
                PanelKind.identification,
                country,
                seats.quorum(),
                IntStream.range(0, seats.members())
                        .mapToObj(seat -> new Seat(seat, member, "member", null))
                        .toList());
    }

    void planNextVisit(DelegateExecution execution) {
        var walk = current.get();
        var planned = NextVisit.of(tables, walk.facts.corridor().origin(), execution::getVariable)
                .planned(() -> walk.now)
                .variables();
        planned.forEach(execution::setVariable);
        var day = planned.get(NextVisit.NEXT_ON);
        if (day != null) {
            walk.happened("visit", execution, day.toString());
        }
    }
}
