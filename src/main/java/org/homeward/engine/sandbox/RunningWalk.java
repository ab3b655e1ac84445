package org.homeward.engine.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.sandbox.WalkStoredState.Happened;
import org.homeward.engine.sandbox.WalkStoredState.Request;
import org.homeward.engine.sandbox.WalkStoredState.Sent;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.ProcedureMessage;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.jspecify.annotations.Nullable;

/** A walk while one thing is done in it. */
final class RunningWalk {

    final WalkId id;
    final List<Sent> waiting;
    private final WalkFacts began;
    WalkFacts facts;
    Instant now;

    private final List<Summons> panels;
    private @Nullable Boolean returnTakenUp;
    Safeguard safeguard;
    final List<Consent> consents;
    private final Set<Consent> endedAt18;
    final List<Referral> services;
    WalkCaseFile file;

    /** How each answer stood before the step that is answered now. */
    private List<Consent> before;

    private @Nullable KnownNames names;

    private final List<Happened> happened;
    private final List<Request> requests;
    private final List<WalkAction> given;
    private final Map<CaseEvent, String> events;

    RunningWalk(WalkId id, WalkStoredState memory) {
        this.id = id;
        this.began = memory.began();
        this.facts = memory.facts();
        this.now = memory.now();
        this.happened = new ArrayList<>(memory.happened());
        this.waiting = new ArrayList<>(memory.waiting());
        this.requests = new ArrayList<>(memory.requests());
        this.given = new ArrayList<>(memory.given());
        this.panels = new ArrayList<>(memory.panels() == null ? List.of() : memory.panels());
        this.returnTakenUp = memory.returnTakenUp();
        var known = memory.knownOfCase();
        this.safeguard = known.safeguard();
        this.consents = new ArrayList<>(known.consents());
        this.endedAt18 = new LinkedHashSet<>(known.endedAt18() == null ? List.of() : known.endedAt18());
        this.services = new ArrayList<>(known.services());
        this.file = known.file() == null ? WalkCaseFile.EMPTY : known.file();
        this.before = List.copyOf(consents);
        this.events = new EnumMap<>(CaseEvent.class);
        events.putAll(known.events());
    }

    WalkStoredState memory() {
        return new WalkStoredState(
                began,
                facts,
                now,
                happened,
                waiting,
                requests,
                given,
                panels,
                returnTakenUp,
                new WalkStoredState.Known(safeguard, consents, endedAt18(), events, services, file));
    }

    /** An event that clocks count from. */
    void event(CaseEvent event) {
        event(event, now.toString());
    }

    void event(CaseEvent event, String when) {
        events.put(event, when);
    }

    /** The event's recorded moment doesn't hold any more. */
    void undone(CaseEvent event) {
        events.remove(event);
    }

    Map<CaseEvent, String> events() {
        return Map.copyOf(events);
    }

    /** The time of the event; a child is one from the beginning, as far as a walk knows. */
    Optional<String> when(CaseEvent event) {
        var known = Optional.ofNullable(events.get(event));
        return known.isEmpty() && event == CaseEvent.childMarked
                ? Optional.of(facts.begins().toString()).filter(begins -> facts.child())
                : known;
    }

    /** On which side the person is by now. */
    String sideOfPerson() {
        return when(CaseEvent.handedOver).isPresent() ? SideRole.ORIGIN : SideRole.DESTINATION;
    }

    /** Gives the panel its number. */
    Summons summoned(Summons seated) {
        var panel = new Summons(panels.size() + 1L, seated.panel(), seated.country(), seated.quorum(), seated.seats());
        panels.add(panel);
        return panel;
    }

    void voted(long panel, int seat, String vote) {
        panels.replaceAll(known -> known.id() == panel ? known.voted(seat, vote) : known);
    }

    /** The newest panel of those. */
    Optional<Summons> panel(Predicate<Summons> those) {
        return panels.stream().filter(those).reduce((earlier, later) -> later);
    }

    /** The seats of earlier panels of the kind in the country that named a conflict of interest. */
    Set<AgencyCode> conflicted(PanelKind kind, CountryCode country) {
        return panels.stream()
                .filter(panel -> panel.panel() == kind && panel.country().equals(country))
                .flatMap(panel -> panel.seats().stream())
                .filter(seat -> "conflict".equals(seat.vote()))
                .map(Seat::agency)
                .collect(Collectors.toSet());
    }

    /** The return that is under way ended: the data that the host country sent for it alone is recalled (R4). */
    void returnEnded(DelegateExecution execution) {
        if (Boolean.FALSE.equals(returnTakenUp)) {
            return;
        }
        returnTakenUp = false;
        if (liesAbroad()) {
            var recalled = new ProcedureMessage(InformationRecallProcess.Message.RECALLED, Map.of());
            happened("sent", execution, recalled.name(), "destination.case-manager", "origin.focal-point");
            send(recalled);
        }
    }

    void returnTakenUp() {
        if (returnTakenUp != null) {
            returnTakenUp = true;
        }
    }

    /** Whether a return that had ended was taken up and hasn't ended since. */
    boolean isReturnTakenUp() {
        return Boolean.TRUE.equals(returnTakenUp);
    }

    boolean wasSent(String message) {
        return sent().anyMatch(words -> words.get(0).equals(message));
    }

    /** Whether the host country sent something to the other that it hasn't recalled since. */
    boolean liesAbroad() {
        var lies = new AtomicBoolean();
        sent().filter(words -> !facts.corridor().sameCountry()
                        && words.get(1).startsWith(SideRole.DESTINATION)
                        && words.get(2).startsWith(SideRole.ORIGIN))
                .filter(words -> !words.get(0).equals(HandoverProcess.Message.CANCELLED))
                .forEach(words -> lies.set(!words.get(0).equals(InformationRecallProcess.Message.RECALLED)));
        return lies.get();
    }

    /** The lines of what was sent: the message, from whom, to whom. */
    private Stream<List<String>> sent() {
        return happened.stream().filter(line -> line.code().equals("sent")).map(Happened::words);
    }

    /** The next step is answered: the present consents become those before the step. */
    void nextStep() {
        before = List.copyOf(consents);
    }

    /** All that ended at 18, whatever was answered since. */
    List<Consent> endedAt18() {
        Stream.concat(before.stream(), consents.stream())
                .filter(consent -> consent.value() == ConsentValue.EndedAt18)
                .forEach(endedAt18::add);
        return List.copyOf(endedAt18);
    }

    List<Consent> consentsBefore() {
        return before;
    }

    /** The service is as it is said now. */
    void service(Referral now) {
        services.replaceAll(known -> known.id() == now.id() ? now : known);
    }

    void happened(String code, String process, String element, String... words) {
        happened.add(new Happened(now, code, process, element, List.of(words)));
    }

    /** Something at the element where the execution stands. */
    void happened(String code, DelegateExecution execution, String... words) {
        var definition = execution.getProcessDefinitionId();
        happened(code, definition.substring(0, definition.indexOf(':')), execution.getCurrentActivityId(), words);
    }

    /** The last answer to one of these steps at that moment. */
    Optional<Happened> answered(Set<String> steps, Instant at) {
        return happened.stream()
                .filter(line -> Set.of("answered", "earlier").contains(line.code())
                        && line.at().equals(at)
                        && steps.contains(line.element()))
                .reduce((earlier, later) -> later);
    }

    /** The names that its files may use; only while it is deployed. */
    KnownNames names() {
        return Objects.requireNonNull(names);
    }

    void names(KnownNames known) {
        names = known;
    }

    void given(WalkAction what) {
        given.add(what);
    }

    void asked(Sent message, String receiver) {
        requests.add(new Request(message.name(), receiver, message.from()));
    }

    /** The sender of the latest request that this process instance answers. */
    Optional<String> asking(String request, String answering) {
        return requests.stream()
                .filter(one -> one.name().equals(request) && one.asked().equals(answering))
                .reduce((earlier, later) -> later)
                .map(Request::asking);
    }

    /** Whether the last day of a document is watched already; the same day is watched once. */
    boolean isWatched(LocalDate day) {
        return happened.stream()
                .filter(line -> line.code().equals("follows"))
                .map(Happened::words)
                .anyMatch(words ->
                        words.get(0).equals("paperEnds") && words.get(1).equals(day.toString()));
    }

    /** A message that the program itself sends. */
    void send(ProcedureMessage message) {
        send(new Sent(message.name(), id.value(), null, false, message.carried()));
    }

    void send(Sent message) {
        waiting.add(message);
    }

    Map<String, Object> variables() {
        return StartVariables.ofCase(facts);
    }
}
