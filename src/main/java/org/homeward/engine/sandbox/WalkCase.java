package org.homeward.engine.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.Automatic;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CaseFacts;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Doer;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.PlannedService;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Retrafficking;
import org.homeward.procedures.Seat;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.Summons;
import org.homeward.procedures.conditions.ConsentAge;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.jspecify.annotations.Nullable;

/** The made-up case of a walk: what a declaration reads of it, and what follows from a step in it. Long, since it does each effect. */
final class WalkCase implements Doer {

    /** The recipient of a consent that a walk assumes, as it began after it would have been asked. */
    static final String ASSUMED = "assumed";

    /** The number of the service that a process is about. */
    private static final String REFERRAL = "referral";

    /** They ask for the consent to the return. */
    private static final Set<String> RETURN_ASKED = Set.of(
            ReturnWishProcess.Step.ASK_CONSENTS,
            OldConsentProcess.Step.ASK_RETURN_AGAIN,
            EndingConsentProcess.Step.RENEW_CONSENTS);

    private final RunningWalk walk;
    private final WalkAnswer answer;
    private final WalkTables world;
    private final WalkInstances instances;
    private final Consumer<Map<String, Object>> send;
    private final Map<String, Object> variables = new HashMap<>();

    WalkCase(RunningWalk walk, WalkAnswer answer, WalkTables world, WalkInstances instances) {
        this(walk, answer, world, instances, carried -> {
            throw new IllegalStateException("A step sends no message of an event");
        });
    }

    /** @param send sends the message of the event where the model calls */
    WalkCase(
            RunningWalk walk,
            WalkAnswer answer,
            WalkTables world,
            WalkInstances instances,
            Consumer<Map<String, Object>> send) {
        this.send = send;
        this.walk = walk;
        this.answer = answer;
        this.world = world;
        this.instances = instances;
    }

    /** The answers as the step takes them. */
    Map<String, Object> taken(StepRules rules) {
        return rules.taken(CaseState.of(facts(), world, this::part), said()).data();
    }

    /** Does what follows from the step; gives the variables that are set. Nothing is refused: a walk doesn't know enough for that. */
    Map<String, Object> follow(StepRules rules) {
        rules.follows(CaseState.of(facts(), world, this::part), said()).on(this);
        return variables;
    }

    /** Does what follows where a model calls it by name; gives the variables that are set. */
    Map<String, Object> follow(Automatic called) {
        called.of(CaseState.of(facts(), world, this::part)).on(this);
        return variables;
    }

    private HandedIn said() {
        return new HandedIn(
                CaseNumber.NOBODYS,
                answer.id(),
                answer.step(),
                agency(answer.country()),
                "walk",
                walk.now,
                answer.data(),
                answer.form());
    }

    private CaseFacts facts() {
        var host = agency(walk.facts.corridor().host());
        return new CaseFacts(
                CaseNumber.NOBODYS,
                walk.facts.corridor(),
                null,
                null,
                null,
                walk.facts.child(),
                host,
                walk.facts.begins());
    }

    private Object part(CasePart<?> part) {
        return switch (part.kind()) {
            case "process" -> process();
            case "referrals" -> services();
            case "events" -> walk.events();
            case "safeguards" -> walk.safeguard;
            case "consents" -> List.copyOf(walk.consents);
            case "consentsBefore" ->
                asked(
                        answer.step().equals(ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN)
                                ? ConsentValue.EndedAt18
                                : ConsentValue.Given);
            case "endedAt18" -> asked(ConsentValue.EndedAt18);
            case "consentsEnding" -> asked(ConsentValue.Given);
            case "awaited" -> part.of().equals(OldConsentProcess.Message.RETURN_CONSENT_ASKED);
            case "opened" -> Optional.of(walk.now);
            case "openSteps" -> instances.openSteps(walk);
            case "answers" -> answers(part.of().split(" "));
            case "sideOfStep", "sideAddressed" -> answer.side();
            case "seated" -> Optional.of(seated(part.of().split("/")));
            case "underWay" ->
                walk.waiting.stream().anyMatch(sent -> sent.name().equals(part.of()));
            case "returnAskedIn" -> returnAskedIn();
            case "newest" -> walk.newest(part.of()).map(Map.Entry::getValue);
            case "given" ->
                walk.newest(part.of())
                        .map(found -> new CasePart.Given(
                                agency(answer.country()),
                                found.getKey(),
                                answer.text(part.of()) == null ? null : answer.id()));
            case "sideOfPerson" -> walk.when(CaseEvent.handedOver).isPresent() ? SideRole.ORIGIN : SideRole.DESTINATION;
            case "panel" -> Optional.ofNullable(walk.panel);
            case "ownFocalPoint" -> Optional.of(agency(answer.country()));
            default -> part.none();
        };
    }

    /** A walk that begins with a referral is about the first. */
    private Map<String, Object> process() {
        var known = new HashMap<>(answer.variables());
        if (answer.process().equals(ServiceReferralProcess.KEY)) {
            known.putIfAbsent(REFERRAL, 1);
        }
        return known;
    }

    /** Which agencies sit on a panel means nothing in a walk. */
    private Summons seated(String... kindAndSide) {
        var kind = PanelKind.of(kindAndSide[0]);
        var corridor = walk.facts.corridor();
        var country = kindAndSide[1].equals(SideRole.ORIGIN) ? corridor.origin() : corridor.host();
        var seats = world.panel(kind.name(), country);
        return new Summons(
                0,
                kind,
                country,
                seats.quorum(),
                IntStream.range(0, seats.members())
                        .mapToObj(seat -> new Seat(seat, agency(country), "member", null))
                        .toList());
    }

    private Optional<String> returnAskedIn() {
        return ConsentAge.toReturn(walk.consents.stream().filter(consent -> consent.stands(walk.now)))
                .flatMap(consent -> walk.answered(RETURN_ASKED, consent.at()))
                .map(WalkMemory.Happened::element);
    }

    private Map<String, Object> answers(String... fields) {
        var known = new HashMap<String, Object>();
        for (var field : fields) {
            walk.newest(field).ifPresent(found -> known.put(field, found.getValue()));
        }
        return known;
    }

    /** A walk that was left before it kept its services takes the one that a step is about for one that was asked for. */
    private List<Referral> services() {
        var known = Stream.ofNullable(process().get(REFERRAL))
                .map(id -> ((Number) id).intValue())
                .filter(id -> walk.services.stream().noneMatch(service -> service.id() == id))
                .map(id -> referral(id, new PlannedService(answer.side(), "other", "OneDay", "service", "", ""))
                        .askedOf(null));
        return Stream.concat(walk.services.stream(), known).toList();
    }

    private Referral referral(int id, PlannedService service) {
        return new Referral(
                CaseNumber.NOBODYS,
                id,
                service.service(),
                service.urgency(),
                service.role(),
                service.dueKey(),
                service.side(),
                Referral.State.planned,
                agency(answer.country()),
                0,
                List.of(),
                null);
    }

    /** A walk has no consents that end, or ended at 18: it takes it that what the form asked is what there was to ask. */
    private List<Consent> asked(ConsentValue was) {
        return Stream.of("At18", "Anew", "Renewed", "Again")
                .flatMap(ending -> AskedConsent.fields(ending).entrySet().stream())
                .filter(field -> answer.text(field.getKey()) != null)
                .map(Map.Entry::getValue)
                .map(asked -> consent(walk.facts, asked.purpose(), asked.recipient(), was, walk.facts.begins()))
                .toList();
    }

    /** The consents that an answer gives or declines; not asked is no answer (R1). */
    static void answered(RunningWalk walk, FormDefinition form, Map<String, Object> values) {
        form.fields().stream()
                .filter(field -> !field.inCaseFile() && !form.shown().contains(field.key()))
                .forEach(field -> {
                    var value = values.get(field.key());
                    if (field.consentPurpose() != null && value != null) {
                        answered(walk, Purpose.valueOf(field.consentPurpose()), field, value.toString());
                    }
                });
    }

    private static void answered(RunningWalk walk, Purpose purpose, Field field, String value) {
        var recipient = Objects.requireNonNullElse(field.consentRecipient(), "Authorities");
        var said = ConsentValue.valueOf(value);
        var same = walk.consents.stream()
                .filter(consent -> consent.purpose() == purpose
                        && Set.of(recipient, ASSUMED).contains(consent.recipient()))
                .toList();
        if (said != ConsentValue.NotAsked || same.stream().noneMatch(consent -> consent.stands(walk.now))) {
            walk.consents.removeAll(same);
            walk.consents.add(consent(walk.facts, purpose, recipient, said, walk.now));
        }
    }

    static Consent consent(WalkFacts facts, Purpose purpose, String recipient, ConsentValue value, Instant at) {
        var by = agency(facts.corridor().host());
        return new Consent(purpose.ordinal(), CaseNumber.NOBODYS, purpose, recipient, value, at, null, null, by, null);
    }

    private static AgencyCode agency(CountryCode country) {
        return new AgencyCode(country.value() + "-WALK");
    }

    @Override
    public void set(String variable, @Nullable Object value) {
        variables.put(variable, value);
    }

    @Override
    public void happened(CaseEvent event, @Nullable String when) {
        walk.event(event, when == null || when.isBlank() ? walk.now.toString() : when);
    }

    @Override
    public void escort(@Nullable Instant at) {
        walk.safeguard = walk.safeguard.withEscort(at);
    }

    @Override
    public void objectsAnew(Instant at) {
        walk.safeguard = walk.safeguard.withObjectionAnew(at);
        happened(CaseEvent.childObjected, null);
    }

    @Override
    public void takesBack(Purpose purpose) {
        walk.consents.replaceAll(consent -> consent.purpose() != purpose || !consent.stands(walk.now)
                ? consent
                : consent(walk.facts, purpose, consent.recipient(), ConsentValue.Withdrawn, walk.now));
    }

    /** A walk has no step that a named day opens. */
    @Override
    public void looksAgain(LocalDate day) {}

    @Override
    public void crossesAt(String point) {}

    @Override
    public void goesHomeTo(@Nullable String province) {}

    /** A walk has no step that a named day opens. */
    @Override
    public void paperEnds(LocalDate day, LocalDate opens) {}

    @Override
    public void undone(CaseEvent event) {
        walk.undone(event);
    }

    @Override
    public void isChild(boolean child) {
        if (child && !walk.facts.child()) {
            happened(CaseEvent.childMarked, null);
        }
        walk.facts = walk.facts.withChild(child);
        instances.areOfChild(walk, child);
    }

    @Override
    public void turnsOutChild() {
        if (!walk.facts.child()) {
            isChild(true);
            if (walk.safeguard.guardian() == null) {
                walk.safeguard = walk.safeguard.withInterview(null);
            }
        }
    }

    /** A walk asks nothing anew at 18: its consents go on. */
    @Override
    public void comesOfAge() {
        if (walk.facts.child()) {
            isChild(false);
        }
    }

    @Override
    public void guardian(Instant at, @Nullable LocalDate until) {
        walk.safeguard = walk.safeguard.withGuardian(at, until);
    }

    @Override
    public void interviewed(Instant at) {
        walk.safeguard = walk.safeguard.withInterview(at);
    }

    @Override
    public void childHeard(Instant at) {
        walk.safeguard = walk.safeguard.withChildView(at);
    }

    @Override
    public void objects(Instant at) {
        walk.safeguard = walk.safeguard.withObjection(at);
    }

    @Override
    public void keepsObjection(Instant at) {
        walk.safeguard = walk.safeguard.withObjectionAnew(at);
    }

    @Override
    public void bestInterests(String decision, boolean apart, Instant at) {
        walk.safeguard = walk.safeguard.withBestInterests(decision, at);
    }

    /** The answer itself has taken the place of what was agreed to. */
    @Override
    public void declinesAnew(Consent before) {}

    @Override
    public void plans(PlannedService service) {
        walk.services.add(referral(walk.services.size() + 1, service));
        walk.happened(
                "referral", answer.process(), answer.step(), service.service(), service.side() + "." + service.role());
    }

    @Override
    public void asksFor(Referral referral, @Nullable AgencyCode agency) {
        walk.service(referral.askedOf(agency));
    }

    @Override
    public void referralIs(Referral referral, Referral.State state) {
        walk.service(referral.with(state));
    }

    /** A walk has no agencies that take part. */
    @Override
    public void serves(AgencyCode agency, boolean serves) {}

    @Override
    public void invitationEnds(int referral) {}

    /** A walk counts no needs, and keeps no place of a child apart. */
    @Override
    public void unmet(CountryCode country, String need) {}

    @Override
    public void foundApart() {}

    /** A walk begins no process that its messages don't begin. */
    @Override
    public void seeksPlace(String reach) {}

    @Override
    public void takesReturnUp(String because) {}

    /** Signs of new exploitation open no other walk, and are counted nowhere. */
    @Override
    public void offersIdentification() {}

    @Override
    public void traffickedAgain(Retrafficking.Kind kind) {}

    /** A walk begins no process that its messages don't begin. */
    @Override
    public void seeksPlaceApart() {}

    @Override
    public void summons(Summons panel, String variable) {
        walk.panel = panel;
        variables.put(variable, panel.id());
        walk.happened(
                "panel",
                answer.process(),
                answer.step(),
                panel.country().value(),
                String.valueOf(panel.seats().size()));
    }

    @Override
    public void sends(Map<String, Object> carried) {
        send.accept(carried);
    }

    /** A walk has no calendar of its panel, and no file of reasons. */
    @Override
    public void panelMeets(long summons, LocalDate day) {}

    @Override
    public void votes(long summons, int seat, String vote) {
        walk.panel = Objects.requireNonNull(walk.panel).voted(seat, vote);
    }

    @Override
    public void records(String field, String category, @Nullable Object value) {}
}
