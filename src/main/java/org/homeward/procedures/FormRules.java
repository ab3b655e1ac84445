package org.homeward.procedures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of a step in one case, beside the person's file: the parts that it shows, leaves out, wants to be ticked and asks anew. It does
 * nothing and says all; the case is loaded when its first part is asked for.
 */
public final class FormRules {

    private final List<FieldPresentation> shows = new ArrayList<>();
    private final List<FieldPresentation.OfFile> ofFile = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Confirmed> confirmed = new ArrayList<>();
    private final Set<String> anew = new HashSet<>();
    private final Set<String> again = new HashSet<>();
    private final Map<String, Predicate<String>> kept = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Shows lines in a field. */
    public FormRules shows(String field, Function<CaseState, List<FormLine>> lines, CasePart<?>... reads) {
        shows.add(new FieldPresentation(field, Set.of(reads), lines));
        return this;
    }

    public FormRules shows(FieldPresentation.OfFile show) {
        ofFile.add(show);
        return this;
    }

    /** Fields that aren't asked now: the form is shown without them. */
    public FormRules leavesOut(Function<CaseState, Set<String>> fields, CasePart<?>... reads) {
        leftOut.add(new LeftOut(Set.of(reads), fields));
        return this;
    }

    /** A box that is asked while this is so, and must be ticked then; the message with the key says so. */
    public FormRules confirms(String field, String key, CasePart<Boolean> whileSo) {
        confirmed.add(new Confirmed(field, key, whileSo));
        return leavesOut(state -> state.get(whileSo) ? Set.of() : Set.of(field), whileSo);
    }

    /** Fields that are answered anew in each such step, whatever others answered in theirs. */
    public FormRules anew(String... fields) {
        anew.addAll(Arrays.asList(fields));
        return this;
    }

    /** Answers that the process holds and not the file, and that are filled in again where the step comes back. */
    public FormRules proposesAgain(String... variables) {
        again.addAll(Arrays.asList(variables));
        return this;
    }

    /** The file keeps the field's answer under another name. */
    public FormRules keeps(String field, String as) {
        names.put(field, as);
        return keeps(field, as::equals);
    }

    /** Names under which the file keeps answers to the field. */
    public FormRules keeps(String field, Predicate<String> as) {
        kept.put(field, as);
        return this;
    }

    /** All that it reads of the case by the product's right. */
    public Set<CasePart<?>> reads() {
        return Stream.of(
                        shows.stream().map(FieldPresentation::reads),
                        ofFile.stream().map(FieldPresentation.OfFile::reads),
                        leftOut.stream().map(LeftOut::reads))
                .flatMap(Function.identity())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The fields that the form of the step must ask. */
    Set<String> asked() {
        return confirmed.stream().map(Confirmed::field).collect(Collectors.toSet());
    }

    /** The fields of the file that are read for the reader, with their data classes. */
    public Map<String, String> fields(Supplier<CaseState> whole) {
        var fields = new HashMap<String, String>();
        ofFile.forEach(show -> fields.putAll(show.fields().apply(whole.get().only(show.reads()))));
        return fields;
    }

    /**
     * The lines by the field that shows them.
     *
     * @param read what the reader may see of {@link #fields}
     */
    public Map<String, List<FormLine>> lines(Supplier<CaseState> whole, Map<String, Object> read) {
        var lines = new LinkedHashMap<String, List<FormLine>>();
        shows.forEach(
                show -> lines.put(show.field(), show.lines().apply(whole.get().only(show.reads()))));
        ofFile.forEach(
                show -> lines.put(show.field(), show.lines().apply(whole.get().only(show.reads()), read)));
        lines.values().removeIf(List::isEmpty);
        return lines;
    }

    public Set<String> leftOut(Supplier<CaseState> whole) {
        return leftOut.stream()
                .flatMap(some -> some.fields.apply(whole.get().only(some.reads)).stream())
                .collect(Collectors.toSet());
    }

    /** The boxes that must be ticked now, with the messages that say so. */
    public Map<String, String> confirmed(Supplier<CaseState> whole) {
        return confirmed.stream()
                .filter(box -> whole.get().only(Set.of(box.whileSo)).get(box.whileSo))
                .collect(Collectors.toMap(Confirmed::field, Confirmed::key));
    }

    public Set<String> anew() {
        return Set.copyOf(anew);
    }

    public Set<String> proposedAgain() {
        return Set.copyOf(again);
    }

    /** The name in the file of a field. */
    public String keptAs(String field) {
        return names.getOrDefault(field, field);
    }

    /** The field, by a name in the file. */
    public String askedAs(String name) {
        return kept.entrySet().stream()
                .filter(some -> some.getValue().test(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }

    private record LeftOut(Set<CasePart<?>> reads, Function<CaseState, Set<String>> fields) {}

    private record Confirmed(String field, String key, CasePart<Boolean> whileSo) {}
}
