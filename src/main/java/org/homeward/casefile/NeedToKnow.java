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
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Applies the access matrix to a reader of one case. */
@Component
public final class NeedToKnow {

    private static final Set<String> SUPERVISOR = Set.of("supervisor");
    private static final Set<String> STATUS_VIEW = Set.of("statusView");
    private static final Set<String> NO_COLUMN = Set.of("other");

    private final AccessMatrix matrix;
    private final CaseAccess access;
    private final Consents consents;

    NeedToKnow(AccessMatrix matrix, CaseAccess access, Consents consents) {
        this.matrix = matrix;
        this.access = access;
        this.consents = consents;
    }

    /** Which fields the reader may see in the form of an own step; one of several functions is enough. */
    public Predicate<FieldKey> of(CaseNumber number, Actor actor) {
        return inForm(access.atStep(number, actor), actor);
    }

    /** As {@link #of(CaseNumber, Actor)}, for the view that the access policy gave. */
    public Predicate<FieldKey> inForm(CaseView view, Actor actor) {
        return of(view, actor, rule -> sides(rule, view));
    }

    /** Which classes the reader may see outside of the forms of own steps. */
    public Predicate<FieldKey> everywhere(CaseNumber number, Actor actor) {
        var view = access.require(number, actor);
        return of(view, actor, rule -> rule.everywhere() && sides(rule, view)).and(field -> !view.serviceOnly());
    }

    /** As {@link #everywhere}, for answers that the reader's own side gave. */
    public Predicate<FieldKey> givenByOwnSide(CaseNumber number, Actor actor) {
        var view = access.require(number, actor);
        return of(view, actor, rule -> rule.everywhere() && (rule.ownSide() || sides(rule, view)))
                .and(field -> !view.serviceOnly());
    }

    private static boolean sides(AccessRule rule, CaseView view) {
        return rule.sides().contains(view.side());
    }

    /**
     * As {@link #everywhere(CaseNumber, Actor)}, for the view that the access policy gave; without a running part, and for
     * who only sits on a panel or is only asked for something, nothing is.
     */
    public Predicate<FieldKey> everywhere(CaseView view, Actor actor) {
        return view.full() ? of(view, actor, AccessRule::everywhere) : field -> false;
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
        if (view.asOf() != null && !view.serviceOnly()) {
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
