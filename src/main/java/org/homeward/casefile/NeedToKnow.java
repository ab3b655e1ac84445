package org.homeward.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.StepHolders;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.springframework.stereotype.Component;

/** Applies the access matrix to a reader of one case. */
@Component
public final class NeedToKnow {

    private static final Set<String> SUPERVISOR = Set.of("supervisor");
    private static final Set<String> STATUS_VIEW = Set.of("statusView");
    private static final Set<String> NO_COLUMN = Set.of("other");

    /** Who has them visits the person at home, whoever opened the case (R9). */
    private static final Set<String> VISITS = Set.of(
            HandoverProcess.Step.PREPARE_RECEPTION,
            ReintegrationProcess.Step.ASSESS_NEEDS,
            ReintegrationProcess.Step.PLAN_REINTEGRATION,
            ReintegrationProcess.Step.VISIT_PERSON,
            ReintegrationProcess.Step.REACH_REMOTELY,
            ReintegrationProcess.Step.REASSESS_SAFETY,
            ReintegrationProcess.Step.PLAN_SAFETY,
            ReintegrationProcess.Step.REVIEW_PLAN);

    private final AccessMatrix matrix;
    private final CaseAccess access;
    private final Consents consents;
    private final StepHolders holders;

    NeedToKnow(AccessMatrix matrix, CaseAccess access, Consents consents, StepHolders holders) {
        this.holders = holders;
        this.matrix = matrix;
        this.access = access;
        this.consents = consents;
    }

    /** Which fields the reader may see in the form of an own step; one of several functions is enough. */
    public Predicate<FieldKey> of(CaseNumber number, Actor actor) {
        var view = access.atStep(number, actor);
        return of(view, actor, rule -> sides(rule, view));
    }

    /** Which classes the reader may see outside of the forms of own steps. */
    public Predicate<FieldKey> everywhere(CaseNumber number, Actor actor) {
        var view = access.require(number, actor);
        return of(view, actor, rule -> everywhere(rule, view) && sides(rule, view)).and(field -> !view.serviceOnly());
    }

    /** As {@link #everywhere}, for answers that the reader's own side gave. */
    public Predicate<FieldKey> givenByOwnSide(CaseNumber number, Actor actor) {
        var view = access.require(number, actor);
        return of(view, actor, rule -> everywhere(rule, view) && (rule.ownSide() || sides(rule, view)))
                .and(field -> !view.serviceOnly());
    }

    /** Outside of the forms of own steps. */
    private boolean everywhere(AccessRule rule, CaseView view) {
        return rule.everywhere() && (!rule.visits() || holders.holds(view.number(), view.agency(), VISITS));
    }

    private static boolean sides(AccessRule rule, CaseView view) {
        return rule.sides().contains(view.side());
    }

    /**
     * As {@link #everywhere(CaseNumber, Actor)}, for the view that the access policy gave; without a running part, and for
     * who only sits on a panel or is only asked for something, nothing is.
     */
    public Predicate<FieldKey> everywhere(CaseView view, Actor actor) {
        return view.full() ? of(view, actor, rule -> everywhere(rule, view)) : field -> false;
    }

    /**
     * The same for all these cases, read together; a case in which the reader has no running part isn't among them.
     */
    public Map<CaseNumber, Predicate<FieldKey>> everywhere(Collection<CaseNumber> numbers, Actor actor) {
        var views = access.running(numbers, actor);
        consents.readTogether(views.keySet());
        var allowed = new HashMap<CaseNumber, Predicate<FieldKey>>();
        views.forEach((number, view) -> allowed.put(number, everywhere(view, actor)));
        return allowed;
    }

    private Predicate<FieldKey> of(CaseView view, Actor actor, Predicate<AccessRule> also) {
        var functions = functions(view, actor);
        var agreed = agreed(view);
        return field -> functions.stream().anyMatch(function -> {
            var rule = matrix.rule(field, function);
            return !rule.never() && also.test(rule) && agreed.containsAll(rule.consents());
        });
    }

    private static Set<String> functions(CaseView view, Actor actor) {
        if (view.level() == Level.asked || view.panelOnly()) {
            return NO_COLUMN;
        }
        if (view.level() == Level.status) {
            return STATUS_VIEW;
        }
        var functions = new HashSet<>(actor.functions());
        if (actor.isAny(Role.supervisor)) {
            functions.addAll(SUPERVISOR);
        }
        return functions.isEmpty() ? NO_COLUMN : functions;
    }

    /** Police across the border need a consent that names their country (R10). */
    private Set<Purpose> agreed(CaseView view) {
        return consents.given(view.number()).stream()
                .filter(consent -> consent.purpose() != Purpose.ShareWithPolice
                        || view.side() == Side.host
                        || consent.recipient().equals(view.agency().country().value()))
                .map(Consent::purpose)
                .collect(Collectors.toSet());
    }
}
