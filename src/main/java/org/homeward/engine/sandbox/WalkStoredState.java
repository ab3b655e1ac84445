package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.Summons;
import org.jspecify.annotations.Nullable;

/**
 * The state of a walk beside the second engine: its own time, its events, the open work. Codes, and fictional answers.
 *
 * @param began what the case was like when the walk began
 * @param facts what it is like by now
 * @param panels that were summoned, the newest last; null in what was kept before there could be several
 * @param returnTakenUp whether the return that ended last was taken up again; null while none has ended
 * @param known what the case is known by beside its processes
 * @param events when the events were that clocks count from; null in what was kept before there were any
 */
record WalkStoredState(
        WalkFacts began,
        WalkFacts facts,
        Instant now,
        List<Happened> happened,
        List<Sent> waiting,
        List<Request> requests,
        List<WalkAction> given,
        @Nullable List<Summons> panels,
        @Nullable Boolean returnTakenUp,
        @Nullable Known known) {

    static WalkStoredState of(WalkFacts facts) {
        return new WalkStoredState(
                facts,
                facts,
                facts.begins(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                AssumedHistory.of(facts));
    }

    /** A walk that was left before this was kept knows what a new one assumes. */
    Known knownOfCase() {
        return known == null ? AssumedHistory.of(facts) : known;
    }

    /**
     * The known facts of a case beside its processes.
     *
     * @param safeguard what the child has of the safeguards
     * @param consents the newest answer for each purpose and recipient
     * @param endedAt18 the consents that ended when the child turned 18; null in what was kept before they were
     * @param events when what clocks count from happened, in ISO form
     * @param services that were planned, asked for or given
     * @param file its file; null in what was kept before there was one
     */
    record Known(
            Safeguard safeguard,
            List<Consent> consents,
            @Nullable List<Consent> endedAt18,
            Map<CaseEvent, String> events,
            List<Referral> services,
            @Nullable WalkCaseFile file) {

        Known {
            consents = List.copyOf(consents);
            events = Map.copyOf(events);
            services = List.copyOf(services);
        }
    }

    /** A line of what happened; the element is one of the process's model. */
    record Happened(Instant at, String code, String process, String element, List<String> words) {}

    /**
     * A message under way.
     *
     * @param from the process instance that sent it
     * @param onlyIn the process instance that an answer goes back to, null for any
     * @param request whether it asks for an answer
     */
    record Sent(String name, String from, @Nullable String onlyIn, boolean request, Map<String, Object> payload) {}

    /** The asking and the asked process and the message between them: the answer finds its way by it. */
    record Request(String name, String asked, String asking) {}
}
