package org.homeward.engine.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.CaseFacts;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;
import org.homeward.procedures.conditions.ConsentAgeRules;
import org.homeward.procedures.conditions.SharingLimitRules;
import org.homeward.procedures.panel.GiveOpinionStep;
import org.homeward.procedures.panel.SeatedPanel;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;

/**
 * The parts of a walk's made-up case that a declaration reads. A walk has no family with a case of its own, no order of a court and no
 * blocked contact: those parts are as where nothing is known.
 */
record WalkCaseState(RunningWalk walk, WalkAnswer answer, WalkInstances instances) {

    /** The number of the service that a process is about. */
    private static final String REFERRAL = "referral";

    /** They ask for the consent to the return. */
    private static final Set<String> RETURN_ASKED = Set.of(
            ReturnWishProcess.Step.ASK_CONSENTS,
            OldConsentProcess.Step.ASK_RETURN_AGAIN,
            EndingConsentProcess.Step.RENEW_CONSENTS);

    CaseState in(CaseEnvironment world) {
        return CaseState.of(facts(), world, this::part);
    }

    /** The case where a model calls by name: it may summon a panel. */
    CaseState called(WalkEnvironment tables) {
        return CaseState.of(facts(), tables, part -> part.kind().equals("seated") ? seated(tables, part) : part(part));
    }

    HandedInStep said() {
        return new HandedInStep(
                CaseNumber.NOBODYS,
                answer.id(),
                answer.step(),
                agency(),
                "walk",
                walk.now,
                answer.data(),
                answer.form());
    }

    AgencyCode agency() {
        return WalkConsents.agency(answer.country());
    }

    private CaseFacts facts() {
        return new CaseFacts(
                CaseNumber.NOBODYS,
                walk.facts.corridor(),
                null,
                null,
                null,
                walk.facts.child(),
                WalkConsents.agency(walk.facts.corridor().host()),
                walk.facts.begins());
    }

    private Object part(CasePart<?> part) {
        return switch (part.kind()) {
            case "process" -> process();
            case "referrals" -> services();
            case "events" -> walk.events();
            case "safeguards" -> walk.safeguard;
            case "consents" -> List.copyOf(walk.consents);
            case "consentsBefore" -> walk.consentsBefore();
            case "endedAt18" -> walk.endedAt18();
            case "consentsEnding" -> WalkConsents.ending(walk, part.of());
            case "awaited" -> instances.isAwaited(walk, part.of());
            case "opened" -> instances.opened(answer.id());
            case "openSteps" -> instances.openSteps(walk);
            case "knownAt" -> knownAt(part.of().split("/"));
            case "answers" -> answers(List.of(part.of().split(" ")));
            case "sideOfStep", "sideAddressed" -> answer.side();
            case "underWay" ->
                walk.waiting.stream().anyMatch(sent -> sent.name().equals(part.of()));
            case "returnAskedIn" -> returnAskedIn();
            case "newest" -> walk.file.get(part.of()).map(WalkCaseFile.Filed::value);
            case "fromOrigin" -> Optional.ofNullable(walk.file.ofOrigin().get(part.of()));
            case "limitsSet" -> SharingLimitRules.areSet(answers(SharingLimitRules.SET_IN).values().stream());
            case "given" -> walk.file.get(part.of()).map(WalkCaseState::given);
            case "sideOfPerson" -> walk.sideOfPerson();
            case "panel" -> walk.panel(panel -> isHeld(panel.id()));
            case "newestPanel" -> walk.panel(panel -> panel.country().equals(answer.country()));
            case "heard" ->
                walk.panel(panel -> panel.panel().name().equals(part.of()))
                        .filter(Summons::heard)
                        .isPresent();
            case "ownFocalPoint" -> Optional.of(agency());
            default -> part.none();
        };
    }

    private static CasePart.Given given(WalkCaseFile.Filed answer) {
        return new CasePart.Given(WalkConsents.agency(answer.by()), answer.at(), new StepId(answer.step()));
    }

    private Object knownAt(String[] names) {
        return instances.knownAt(walk, names[0], names[1]);
    }

    /** A walk that begins with a referral is about the first. */
    private Map<String, Object> process() {
        if (!isOfService() || answer.variables().containsKey(REFERRAL)) {
            return answer.variables();
        }
        var known = new HashMap<>(answer.variables());
        known.put(REFERRAL, 1);
        return known;
    }

    private boolean isOfService() {
        return answer.process().equals(ServiceReferralProcess.KEY);
    }

    /** Whether the step is about the panel with this number. */
    private boolean isHeld(long panel) {
        return answer.variables().get(GiveOpinionStep.SUMMONS) instanceof Number summons
                && summons.longValue() == panel;
    }

    /** As the directory seats it, without who named a conflict of interest before; a walk is in no province, and bars nobody. */
    private Optional<Summons> seated(WalkEnvironment tables, CasePart<?> part) {
        var kindAndSide = part.of().split("/");
        var kind = PanelKind.of(kindAndSide[0]);
        var corridor = walk.facts.corridor();
        var country = kindAndSide[1].equals(SideRole.ORIGIN) ? corridor.origin() : corridor.host();
        var seats = tables.panel(kind, country);
        var conflicted = walk.conflicted(kind, country);
        var seated = SeatedPanel.of(
                seats.members(),
                seats.quorum(),
                alone -> true,
                () -> seat -> !conflicted.contains(seat.agency()),
                () -> new Seat(0, WalkConsents.agency(country), "focalPoint", null));
        return Optional.of(new Summons(0, kind, country, seated.quorum(), numbered(seated.members())));
    }

    private static List<Seat> numbered(List<Seat> seats) {
        return IntStream.range(0, seats.size())
                .mapToObj(number -> new Seat(
                        number, seats.get(number).agency(), seats.get(number).function(), null))
                .toList();
    }

    private Optional<String> returnAskedIn() {
        return ConsentAgeRules.toReturn(walk.consents.stream().filter(consent -> consent.stands(walk.now)))
                .flatMap(consent -> walk.answered(RETURN_ASKED, consent.at()))
                .map(WalkStoredState.Happened::element);
    }

    private Map<String, Object> answers(List<String> fields) {
        var known = new HashMap<String, Object>();
        for (var field : fields) {
            walk.file.get(field).ifPresent(found -> known.put(field, found.value()));
        }
        return known;
    }

    /** A walk that begins with a referral takes the service that it is about for one that was asked for. */
    private List<Referral> services() {
        if (!isOfService()) {
            return List.copyOf(walk.services);
        }
        var known = Stream.ofNullable(process().get(REFERRAL))
                .map(id -> ((Number) id).intValue())
                .filter(id -> walk.services.stream().noneMatch(service -> service.id() == id))
                .map(id -> planned(id, new PlannedService(answer.side(), "other", "OneDay", "service", "", ""))
                        .askedOf(null));
        return Stream.concat(walk.services.stream(), known).toList();
    }

    Referral planned(int id, PlannedService service) {
        return new Referral(
                CaseNumber.NOBODYS,
                id,
                service.service(),
                service.urgency(),
                service.role(),
                service.dueKey(),
                service.side(),
                Referral.State.planned,
                agency(),
                0,
                List.of(),
                null);
    }
}
