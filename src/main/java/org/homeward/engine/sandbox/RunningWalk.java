package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.homeward.engine.sandbox.WalkMemory.Happened;
import org.homeward.engine.sandbox.WalkMemory.Request;
import org.homeward.engine.sandbox.WalkMemory.Sent;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.Summons;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;

/** A walk while one thing is done in it. */
final class RunningWalk {

    final WalkId id;
    final List<Sent> waiting;
    private final WalkFacts began;
    WalkFacts facts;
    Instant now;

    @Nullable
    Summons panel;

    Safeguard safeguard;
    final List<Consent> consents;
    final List<Referral> services;
    WalkFile file;

    /** How each answer stood before the step that is answered now. */
    private List<Consent> before;

    private @Nullable KnownNames names;

    private final List<Happened> happened;
    private final List<Request> requests;
    private final List<WalkGiven> given;
    private final Map<CaseEvent, String> events;

    RunningWalk(WalkId id, WalkMemory memory) {
        this.id = id;
        this.began = memory.began();
        this.facts = memory.facts();
        this.now = memory.now();
        this.happened = new ArrayList<>(memory.happened());
        this.waiting = new ArrayList<>(memory.waiting());
        this.requests = new ArrayList<>(memory.requests());
        this.given = new ArrayList<>(memory.given());
        this.panel = memory.panel();
        var known = memory.knownOfCase();
        this.safeguard = known.safeguard();
        this.consents = new ArrayList<>(known.consents());
        this.services = new ArrayList<>(known.services());
        this.file = known.file() == null ? WalkFile.EMPTY : known.file();
        this.before = List.copyOf(consents);
        this.events = new EnumMap<>(CaseEvent.class);
        events.putAll(known.events());
    }

    WalkMemory memory() {
        return new WalkMemory(
                began,
                facts,
                now,
                happened,
                waiting,
                requests,
                given,
                panel,
                new WalkMemory.Known(safeguard, consents, events, services, file));
    }

    /** An event that clocks count from. */
    void event(CaseEvent event) {
        event(event, now.toString());
    }

    void event(CaseEvent event, String when) {
        events.put(event, when);
    }

    /** What was told of it doesn't hold any more. */
    void undone(CaseEvent event) {
        events.remove(event);
    }

    Map<CaseEvent, String> events() {
        return Map.copyOf(events);
    }

    /** When it was; who is a child is one from the beginning, as far as a walk knows. */
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

    /** The next step is answered: what was agreed to by now is how it stood before. */
    void nextStep() {
        before = List.copyOf(consents);
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
                .filter(line ->
                        line.code().equals("answered") && line.at().equals(at) && steps.contains(line.element()))
                .reduce((earlier, later) -> later);
    }

    /** The names that its files may use; only while it is deployed. */
    KnownNames names() {
        return Objects.requireNonNull(names);
    }

    void names(KnownNames known) {
        names = known;
    }

    void given(WalkGiven what) {
        given.add(what);
    }

    void asked(Sent message, String receiver) {
        requests.add(new Request(message.name(), receiver, message.from()));
    }

    /** Who sent the request that this process instance answers; the latest one. */
    Optional<String> asking(String request, String answering) {
        return requests.stream()
                .filter(one -> one.name().equals(request) && one.asked().equals(answering))
                .reduce((earlier, later) -> later)
                .map(Request::asking);
    }

    void send(Sent message) {
        waiting.add(message);
    }

    Map<String, Object> variables() {
        return StartVariables.ofCase(facts);
    }
}
