package org.homeward.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one access policy: every route to a case or a step of it asks here. Without a part in the case, or with a role
 * that opens no case, it isn't there, and for a member of a panel only while its own step is open; each refusal is told to the audit log.
 */
@Component
public class CaseAccess {

    private static final String SUPERVISORS = "supervisor";

    /** Functions that see their own steps and nothing of the case beside them. */
    private static final Set<String> OWN_STEPS_ONLY = Set.of("border", "service");

    private final Participation participation;
    private final InvitedAgencies invitations;
    private final Directory directory;
    private final ShelterNameAccess shelters;
    private final WorkItems workItems;
    private final FinishedSteps finished;
    private final ApplicationEventPublisher events;
    private final TodayInCountry today;

    CaseAccess(
            Participation participation,
            InvitedAgencies invitations,
            Directory directory,
            ShelterNameAccess shelters,
            WorkItems workItems,
            FinishedSteps finished,
            ApplicationEventPublisher events,
            TodayInCountry today) {
        this.participation = participation;
        this.invitations = invitations;
        this.directory = directory;
        this.shelters = shelters;
        this.workItems = workItems;
        this.finished = finished;
        this.events = events;
        this.today = today;
    }

    /** Whether this person's role opens cases at all: caseworkers and supervisors. */
    public boolean opensCases(Actor actor) {
        return actor.isAny(Role.caseworker, Role.supervisor);
    }

    /** The reader's view of the case; throws {@link NotFound} without a part in it or with a role that opens no case. */
    @Transactional
    public GrantedCaseAccess require(CaseNumber number, Actor actor) {
        return view(number, actor, this::works, Optional::empty);
    }

    /** The views of those of the cases in which the reader's agency works, read together; none with another role. */
    @Transactional(readOnly = true)
    public Map<CaseNumber, GrantedCaseAccess> running(Collection<CaseNumber> numbers, Actor actor) {
        if (!opensCases(actor)) {
            return Map.of();
        }
        participation.readTogether(numbers);
        var views = new HashMap<CaseNumber, GrantedCaseAccess>();
        numbers.forEach(number -> participation
                .of(number, actor.agency())
                .map(part -> part.view(shelters.sees(actor, part.side())))
                .filter(GrantedCaseAccess::full)
                .ifPresent(view -> views.put(number, view)));
        return views;
    }

    /** As {@link #require}, for what needs a running part: a status view isn't enough. */
    @Transactional
    public GrantedCaseAccess requireFull(CaseNumber number, Actor actor) {
        var view = require(number, actor);
        if (!view.full()) {
            throw refused(number, actor, "level", NotFound.aCase());
        }
        return view;
    }

    /**
     * As {@link #requireFull}, for the person's file: an agency that gives a service, guards a border or sits on a panel sees the fields
     * that the form of its own open step names, and nothing beside them.
     */
    @Transactional
    public GrantedCaseAccess requireFile(CaseNumber number, Actor actor) {
        var view = require(number, actor);
        if (!readsFile(view, actor)) {
            throw refused(number, actor, "level", NotFound.aCase());
        }
        return view;
    }

    /** As {@link #requireFile}, also for whose part is over: it reads what its own agency answered. */
    @Transactional
    public GrantedCaseAccess requireAnswers(CaseNumber number, Actor actor) {
        var view = require(number, actor);
        if (!readsFile(view, actor) && !(view.over() && view.readsOwnAnswers())) {
            throw refused(number, actor, "level", NotFound.aCase());
        }
        return view;
    }

    /** Whether the file is there at all for a reader with this view. */
    public boolean readsFile(GrantedCaseAccess view, Actor actor) {
        return view.full()
                && !view.serviceOnly()
                && (actor.functions().isEmpty() || !OWN_STEPS_ONLY.containsAll(actor.functions()));
    }

    /**
     * For a step of the case: it must lie at the reader's agency, a supervisor's step needs that role.
     *
     * @param agency at which the step lies
     * @param group the step's role within the agency, {@code caseworker} or {@code supervisor}
     */
    @Transactional
    public GrantedCaseAccess requireStep(CaseNumber number, AgencyCode agency, String group, Actor actor) {
        var wanted = group.equals(SUPERVISORS) ? Role.supervisor : Role.caseworker;
        if (!actor.agency().equals(agency) || !actor.isAny(wanted)) {
            throw refused(number, actor, "step", NotFound.aStep());
        }
        return atStep(number, actor);
    }

    /** For what is added to the case, or to one of the reader's own open steps if it is named: that step, or null. */
    @Transactional
    public @Nullable OpenStep requirePlace(CaseNumber number, @Nullable StepId step, Actor actor) {
        requireFull(number, actor);
        if (step == null) {
            return null;
        }
        var found = workItems
                .find(step)
                .filter(open -> open.number().equals(number) && open.agency().equals(actor.agency()))
                .orElseThrow(() -> noStep(step, actor));
        requireStep(number, found.agency(), found.group(), actor);
        return found;
    }

    /** Whether a step at this agency may be the reader's at all. */
    public boolean worksAt(AgencyCode agency, Actor actor) {
        return agency.equals(actor.agency()) && opensCases(actor);
    }

    /**
     * The refusal of a step that isn't at the reader's agency, or never was. Both are looked for in all places and told to the audit
     * log, so that neither the answer nor its time says which of them it was.
     */
    @Transactional
    public NotFound noStep(StepId id, Actor actor) {
        var open = workItems.find(id).map(OpenStep::number);
        var over = finished.find(id).map(FinishedStep::number);
        return refused(open.or(() -> over).orElse(null), actor, "step", NotFound.aStep());
    }

    /**
     * As {@link #require}, for what belongs to an own open step: an agency that is only asked for something sees that
     * step, and nothing of the case beside it.
     */
    @Transactional
    public GrantedCaseAccess atStep(CaseNumber number, Actor actor) {
        return view(number, actor, part -> true, () -> invitations.open(number, actor.agency()));
    }

    /** As {@link #atStep}, once the own step is over: an agency that said no still sees its no. */
    @Transactional
    public GrantedCaseAccess afterStep(CaseNumber number, Actor actor) {
        return view(number, actor, part -> true, () -> invitations.ever(number, actor.agency()));
    }

    /** Whether {@link #afterStep} would let the reader in; asking is no attempt. */
    @Transactional
    public boolean seesAfterStep(CaseNumber number, Actor actor) {
        return participation.of(number, actor.agency()).isPresent()
                || invitations.ever(number, actor.agency()).isPresent();
    }

    private GrantedCaseAccess view(
            CaseNumber number,
            Actor actor,
            Predicate<AgencyParticipation> counts,
            Supplier<Optional<GrantedCaseAccess>> asked) {
        if (!opensCases(actor)) {
            throw refused(number, actor, "role", NotFound.aCase());
        }
        return participation
                .of(number, actor.agency())
                .filter(counts)
                .map(part -> part.view(shelters.sees(actor, part.side())))
                .or(asked)
                .orElseThrow(() -> refused(number, actor, "participation", NotFound.aCase()));
    }

    /** Recalled data isn't there, beside the step that has it destroyed. */
    private boolean works(AgencyParticipation part) {
        return !part.ownStepsOnly()
                || !part.recalled()
                        && workItems.ofCase(part.number()).stream()
                                .anyMatch(step -> step.agency().equals(part.agency()));
    }

    /**
     * The parts that the view shows. The origin sees its own side and the host's focal point: which shelter or unit works
     * for the person there is not for it, nor what was before it was asked (R3, R6, R9).
     */
    @Transactional(readOnly = true)
    public List<AgencyParticipation> participants(GrantedCaseAccess view) {
        var all = participation.all(view.number());
        if (!view.seesOthers()) {
            return all.stream()
                    .filter(part -> part.agency().equals(view.agency()))
                    .toList();
        }
        if (view.side() == BorderSide.host) {
            return all;
        }
        return all.stream()
                .filter(part -> part.side() == view.side() || isFocalPoint(part.agency()))
                .map(part -> part.notBefore(view.since()))
                .toList();
    }

    private boolean isFocalPoint(AgencyCode agency) {
        return directory
                .focalPoint(agency.country(), today.in(agency.country()))
                .equals(agency);
    }

    private NotFound refused(@Nullable CaseNumber number, Actor actor, String why, NotFound answer) {
        events.publishEvent(new AccessRefusedEvent(number, actor.agency(), actor.username(), why));
        return answer;
    }
}
