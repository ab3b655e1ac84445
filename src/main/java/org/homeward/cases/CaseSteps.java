package org.homeward.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.deadlines.pauses.Pauses;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.StepsOfCase;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/**
 * The steps of a case that a view shows. The host sees all, those of the other side by name and dates; the other sides
 * see their own country's, since they take part (R6, R9); a status view has only what is at the reader's own desk.
 */
@Component
class CaseSteps {

    private final WorkItems open;
    private final FinishedSteps finished;
    private final StepsOfCase all;
    private final CaseParties parties;
    private final Pauses pauses;
    private final Clock clock;

    CaseSteps(
            WorkItems open, FinishedSteps finished, StepsOfCase all, CaseParties parties, Pauses pauses, Clock clock) {
        this.all = all;
        this.pauses = pauses;
        this.open = open;
        this.finished = finished;
        this.parties = parties;
        this.clock = clock;
    }

    /** Reads the open ones of all these cases at once, for the transaction that will ask for each. */
    void readTogether(Collection<CaseNumber> numbers) {
        open.readTogether(numbers);
        pauses.readTogether(numbers);
    }

    /** Reads those of the case, open and over, for the transaction that will ask for both. */
    void readTogether(CaseNumber number) {
        pauses.keep(number, all.readTogether(number));
    }

    /** The open ones, by due date. */
    List<CaseStep> open(GrantedCaseAccess view) {
        var now = clock.instant();
        var known = parties.known(view);
        var withoutPause = pauses.dueWithout(view.number());
        return open.ofCase(view.number()).stream()
                .filter(step ->
                        view.full() ? shows(view, step.agency()) : step.agency().equals(view.agency()))
                .map(step ->
                        CaseStep.of(step, known.of(step.agency()), view.agency(), now, withoutPause.get(step.id())))
                .toList();
    }

    /** Those that are over, oldest first. */
    List<FinishedStep> finished(GrantedCaseAccess view) {
        return finished.ofCase(view.number()).stream()
                .filter(step -> shows(view, step.agency()))
                .filter(step ->
                        view.side() == BorderSide.host || !step.finished().isBefore(view.since()))
                .filter(step -> view.shows(step.stage(), step.finished())
                        || step.agency().equals(view.agency()))
                .toList();
    }

    private static boolean shows(GrantedCaseAccess view, AgencyCode agency) {
        if (view.over() && !view.readsOwnAnswers()) {
            return false;
        }
        if (!view.seesOthers()) {
            return agency.equals(view.agency());
        }
        return view.side() == BorderSide.host
                || agency.country().equals(view.agency().country());
    }
}
