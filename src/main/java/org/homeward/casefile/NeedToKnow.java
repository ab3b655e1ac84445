package org.homeward.casefile;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.StepHolders;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Applies the access matrix to a reader of one case. */
@Component
public final class NeedToKnow {

    private static final Set<String> SUPERVISOR = Set.of("supervisor");
    private static final Set<String> STATUS_VIEW = Set.of("statusView");
    private static final Set<String> NO_COLUMN = Set.of("other");

    /** These end something in the country of origin. */
    private static final Set<Purpose> OF_ORIGIN =
            Set.of(Purpose.ShareWithOriginAgency, Purpose.Return, Purpose.FamilyContact);

    /** And this, once the person is there, in the country that was the host. */
    private static final Set<Purpose> OF_HOST = Set.of(Purpose.FeedbackToHost);

    /** An agency with them visits the person at home, in a case that any agency opened (R9). */
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
    private final Participation participation;
    private final Directory directory;
    private final StepHolders holders;

    NeedToKnow(
            AccessMatrix matrix,
            CaseAccess access,
            Consents consents,
            Participation participation,
            Directory directory,
            StepHolders holders) {
        this.holders = holders;
        this.matrix = matrix;
        this.access = access;
        this.consents = consents;
        this.participation = participation;
        this.directory = directory;
    }

    /** Which fields the reader may see in the form of an own step; one of several functions is enough. */
    public Predicate<FieldKey> of(CaseNumber number, Actor actor) {
        return inForm(access.atStep(number, actor), actor);
    }

    /** As {@link #of(CaseNumber, Actor)}, for the view that the access policy gave. */
    public Predicate<FieldKey> inForm(GrantedCaseAccess view, Actor actor) {
        return of(view, actor, (rule, agreed) -> sides(rule, view));
    }

    /** Of which classes the reader may see what is written to its agency: a question, a document that a message brought. */
    public Predicate<FieldKey> written(CaseNumber number, Actor actor) {
        var view = access.atStep(number, actor);
        return of(view, actor, (rule, agreed) -> rule.allows(view.side(), agreed));
    }

    /**
     * Of which fields the form of an own step shows the reader what its own agency answered, and nobody else's answer: those of
     * the classes that are closed to it.
     */
    Predicate<FieldKey> ownAlone(GrantedCaseAccess view) {
        return isClosed(view).and(field -> !field.isOfWithdrawal());
    }

    /** Which classes the reader may see outside of the forms of own steps. */
    public Predicate<FieldKey> everywhere(CaseNumber number, Actor actor) {
        var view = access.require(number, actor);
        return of(view, actor, (rule, agreed) -> isEverywhere(rule, agreed, view) && sides(rule, view))
                .and(field -> !view.serviceOnly());
    }

    /** As {@link #everywhere}, for answers that the reader's own side gave. */
    public Predicate<FieldKey> givenByOwnSide(CaseNumber number, Actor actor) {
        var view = access.require(number, actor);
        return of(
                        view,
                        actor,
                        (rule, agreed) -> isEverywhere(rule, agreed, view) && (rule.ownSide() || sides(rule, view)))
                .and(field -> !view.serviceOnly());
    }

    private static boolean sides(AccessRule rule, GrantedCaseAccess view) {
        return rule.sides().contains(view.side());
    }

    /** Outside of the forms of own steps. */
    private boolean isEverywhere(AccessRule rule, Set<Purpose> agreed, GrantedCaseAccess view) {
        return rule.everywhere()
                && agreed.containsAll(rule.elsewhere())
                && (!rule.visits() || holders.holds(view.number(), view.agency(), VISITS));
    }

    /**
     * As {@link #everywhere(CaseNumber, Actor)}, for the view that the access policy gave; without a running part, and for
     * who only sits on a panel or is only asked for something, nothing is.
     */
    public Predicate<FieldKey> everywhere(GrantedCaseAccess view, Actor actor) {
        return view.full() ? of(view, actor, (rule, agreed) -> isEverywhere(rule, agreed, view)) : field -> false;
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

    private Predicate<FieldKey> of(GrantedCaseAccess view, Actor actor, BiPredicate<AccessRule, Set<Purpose>> also) {
        var functions = functions(view, actor);
        var agreed = agreed(view);
        Predicate<FieldKey> byMatrix = field -> functions.stream().anyMatch(function -> {
            var rule = matrix.rule(field, function);
            return !rule.never() && also.test(rule, agreed) && agreed.containsAll(rule.consents());
        });
        return byMatrix.and(field -> !field.isOfWithdrawal()).and(isClosed(view).negate());
    }

    /** The person let the view's agency read the class and doesn't any more: it reads on only what it answered itself. */
    private Predicate<FieldKey> isClosed(GrantedCaseAccess view) {
        var lost = SingletonSupplier.of(() -> isLostByPolice(view.number(), view.side(), view.agency()));
        return field -> DataClass.openedBy(Purpose.ShareWithPolice).contains(field.category()) && lost.obtain();
    }

    /** The classes that an agency with these functions reads with this consent alone. */
    public Set<DataClass> openedBy(Purpose purpose, Set<String> functions) {
        return Arrays.stream(DataClass.values())
                .filter(category -> {
                    var rules = functions.stream()
                            .map(function -> matrix.rule(new FieldKey("any", category), function))
                            .filter(rule -> !rule.never())
                            .toList();
                    return !rules.isEmpty()
                            && rules.stream().allMatch(rule -> rule.consents().contains(purpose));
                })
                .collect(Collectors.toSet());
    }

    /** Whether a consent that has ended shuts the agency out; the country of origin's, until the person is there. */
    public boolean isShutOut(CaseNumber number, BorderSide side, AgencyCode agency) {
        var atHome = participation.sideOfPerson(number).equals(SideRole.ORIGIN);
        var ended = atHome ? OF_HOST : OF_ORIGIN;
        return isLostByPolice(number, side, agency)
                || side == (atHome ? BorderSide.host : BorderSide.origin)
                        && ended.stream().anyMatch(purpose -> consents.lost(number, purpose, side, agency.country()));
    }

    private boolean isLostByPolice(CaseNumber number, BorderSide side, AgencyCode agency) {
        return consents.lost(number, Purpose.ShareWithPolice, side, agency.country())
                && directory.agency(agency).filter(Agency::isPolice).isPresent();
    }

    private static Set<String> functions(GrantedCaseAccess view, Actor actor) {
        if (view.level() == AccessLevel.asked || view.panelOnly()) {
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
    private Set<Purpose> agreed(GrantedCaseAccess view) {
        return consents.given(view.number()).stream()
                .filter(consent -> view.side().goesBy(consent, view.agency().country()))
                .map(Consent::purpose)
                .collect(Collectors.toSet());
    }
}
