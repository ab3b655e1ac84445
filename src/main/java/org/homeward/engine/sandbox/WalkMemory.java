package org.homeward.engine.sandbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Referral;
import org.homeward.procedures.Safeguard;
import org.homeward.procedures.Summons;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;

/**
 * What a walk keeps beside the second engine: its own time, what happened, what is under way. Codes, and fictional answers.
 *
 * @param began what the case was like when the walk began
 * @param facts what it is like by now
 * @param panel that was summoned last; null before there is one
 * @param known what the case is known by beside its processes
 * @param events when the events were that clocks count from; null in what was kept before there were any
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record WalkMemory(
        WalkFacts began,
        WalkFacts facts,
        Instant now,
        List<Happened> happened,
        List<Sent> waiting,
        List<Request> requests,
        List<WalkGiven> given,
        @Nullable Summons panel,
        @Nullable Known known) {

    static WalkMemory of(WalkFacts facts) {
        return new WalkMemory(
                facts, facts, facts.begins(), List.of(), List.of(), List.of(), List.of(), null, Known.of(facts));
    }

    /** A walk that was left before this was kept knows nothing. */
    Known knownOfCase() {
        return known == null ? Known.of(facts) : known;
    }

    /**
     * What a case is known by beside its processes.
     *
     * @param safeguard what the child has of the safeguards
     * @param consents the newest answer for each purpose and recipient
     * @param events when what clocks count from happened, in ISO form
     * @param services that were planned, asked for or given
     */
    record Known(Safeguard safeguard, List<Consent> consents, Map<CaseEvent, String> events, List<Referral> services) {

        /** The processes before which nothing was done. */
        private static final Set<String> FIRST = Set.of(ReturnJourneyProcess.KEY, IdentificationProcess.KEY);

        Known {
            consents = List.copyOf(consents);
            events = Map.copyOf(events);
            services = List.copyOf(services);
        }

        /** A walk that begins in the middle assumes what the parts before would have brought. */
        static Known of(WalkFacts facts) {
            return FIRST.contains(facts.process())
                    ? new Known(Safeguard.NONE, List.of(), Map.of(), List.of())
                    : new Known(assumed(facts.begins()), consents(facts), Map.of(), List.of());
        }

        private static Safeguard assumed(Instant at) {
            return new Safeguard(at, null, at, at, null, RepatriationProcess.Answer.RETURN_TO_FAMILY, at, at);
        }

        private static List<Consent> consents(WalkFacts facts) {
            return Arrays.stream(Purpose.values())
                    .map(purpose ->
                            WalkCase.consent(facts, purpose, WalkCase.ASSUMED, ConsentValue.Given, facts.begins()))
                    .toList();
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

    /** Who asked whom by which message: the answer finds its way by it. */
    record Request(String name, String asked, String asking) {}
}
