package org.homeward.sop.declared;

import java.util.AbstractMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Requirement;
import org.jspecify.annotations.Nullable;

/** A case of which is noted what a requirement reads to come to its answer. */
record RecordingCaseState(CaseState whole) {

    /** The facts that the requirement reads: the parts of the case, and each variable of the process. */
    Seen readBy(Requirement requirement, HandedInStep said) {
        var seen = new Seen(new HashSet<>(), new HashSet<>());
        requirement.problems(CaseState.of(whole.facts(), whole.world(), part -> read(part, seen)), said);
        return seen;
    }

    private Object read(CasePart<?> part, Seen seen) {
        var readable = whole.only(Set.of(part));
        if (part.equals(CasePart.PROCESS)) {
            return new SeenVariables(readable.get(CasePart.PROCESS), seen.variables);
        }
        seen.parts.add(part);
        return Objects.requireNonNull(readable.get(part));
    }

    /** The facts that were read: parts of the case, and variables of the step's process. */
    record Seen(Set<CasePart<?>> parts, Set<String> variables) {}

    /** The variables of a process, each noted when it is asked for. */
    private static final class SeenVariables extends AbstractMap<String, Object> {

        private final Map<String, Object> known;
        private final Set<String> seen;

        SeenVariables(Map<String, Object> known, Set<String> seen) {
            this.known = known;
            this.seen = seen;
        }

        @Override
        public @Nullable Object get(@Nullable Object variable) {
            seen.add(String.valueOf(variable));
            return known.get(variable);
        }

        @Override
        public boolean containsKey(@Nullable Object variable) {
            seen.add(String.valueOf(variable));
            return known.containsKey(variable);
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            seen.addAll(known.keySet());
            return known.entrySet();
        }
    }
}
