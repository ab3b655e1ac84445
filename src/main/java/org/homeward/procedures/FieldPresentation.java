package org.homeward.procedures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The content that a form shows in a field that asks nothing, made of the case by the product's right.
 *
 * @param lines none leave the field empty
 */
public record FieldPresentation(String field, Set<CasePart<?>> reads, Function<CaseState, List<FormLine>> lines) {

    public FieldPresentation {
        reads = Set.copyOf(reads);
    }

    /**
     * The part of the person's file that a form shows: it gets only the answers that the reader may see, and the reading is logged.
     *
     * @param reads by what it is decided what is read
     * @param fields of the file, with their data classes
     * @param lines made of what was read
     */
    public record OfFile(
            String field,
            Set<CasePart<?>> reads,
            Function<CaseState, Map<String, String>> fields,
            BiFunction<CaseState, Map<String, Object>, List<FormLine>> lines) {

        public OfFile {
            reads = Set.copyOf(reads);
        }
    }
}
