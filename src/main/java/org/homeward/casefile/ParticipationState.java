package org.homeward.casefile;

import static java.util.stream.Collectors.joining;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The states of an agency's part in a case. The constants are the words of the table. */
enum ParticipationState {
    open,
    /** Its step is done, and it came in for that alone. */
    stepDone,
    caseEnded,
    /** Its received data was recalled, and it wasn't asked anew since: it sees its own open steps. */
    recalled,
    recalledThenEnded;

    boolean isRecalled() {
        return this == recalled || this == recalledThenEnded;
    }

    boolean isOver() {
        return this == stepDone || this == caseEnded || this == recalledThenEnded;
    }

    /** The changes of a part: their states before and after. In any other state nothing changes. */
    enum Event {
        joins(Map.of(open, open, stepDone, open, caseEnded, caseEnded, recalled, open, recalledThenEnded, caseEnded)),
        acceptsService(Map.of(open, open, caseEnded, caseEnded)),
        finishesStep(Map.of(open, stepDone)),
        isRecalledAlone(Map.of(open, recalled, stepDone, recalled, caseEnded, recalledThenEnded)),
        isRecalledWithSide(Map.of(
                open,
                recalled,
                stepDone,
                recalled,
                caseEnded,
                recalledThenEnded,
                recalled,
                recalled,
                recalledThenEnded,
                recalledThenEnded)),
        mayJoinAnew(Map.of(recalled, recalled, recalledThenEnded, recalledThenEnded)),
        endsWithCase(Map.of(open, caseEnded, stepDone, caseEnded, recalled, recalledThenEnded));

        private final Map<ParticipationState, ParticipationState> moves;

        Event(Map<ParticipationState, ParticipationState> moves) {
            this.moves = new EnumMap<>(moves);
        }

        /** The state after it; empty if nothing comes of it. */
        Optional<ParticipationState> from(ParticipationState state) {
            return Optional.ofNullable(moves.get(state));
        }

        /** The condition of a statement: the part is in a state to which it happens. */
        String possible() {
            return moves.keySet().stream().map(Event::quoted).collect(joining(", ", "participation.state in (", ")"));
        }

        /** The new state, for the rows that {@link #possible} leaves. */
        String next() {
            return moves.entrySet().stream()
                    .map(move -> "when " + quoted(move.getKey()) + " then " + quoted(move.getValue()))
                    .collect(joining(" ", "case participation.state ", " end"));
        }

        private static String quoted(ParticipationState state) {
            return "'" + state + "'";
        }
    }
}
