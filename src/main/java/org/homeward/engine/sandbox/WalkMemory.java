package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a walk keeps beside the second engine: its own time, what happened, what is under way. Codes, and fictional answers.
 *
 * @param began what the case was like when the walk began
 * @param facts what it is like by now
 * @param opinions how many of the panel were heard
 * @param quorum how many must be heard
 * @param objects whether the child has objected since the panel decided
 * @param events when the events were that clocks count from; null in what was kept before there were any
 */
record WalkMemory(
        WalkFacts began,
        WalkFacts facts,
        Instant now,
        List<Happened> happened,
        List<Sent> waiting,
        List<Request> requests,
        List<WalkGiven> given,
        List<Referral> referrals,
        int opinions,
        int quorum,
        boolean objects,
        @Nullable Map<String, Instant> events) {

    static WalkMemory of(WalkFacts facts) {
        return new WalkMemory(
                facts,
                facts,
                facts.begins(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0,
                false,
                Map.of());
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

    /** A service that a step planned to ask for. */
    record Referral(int id, String side, String role, String due) {}
}
