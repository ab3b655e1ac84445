package org.homeward.procedures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The program's part where a model calls it by name, a value as {@link StepRules} is for a step: the facts of the case that it reads, and
 * the effects. It does nothing and says all.
 */
public final class ModelCallRules {

    private final String name;
    private final Set<String> processes;
    private final Set<String> rules = new TreeSet<>();
    private final Set<String> sets = new TreeSet<>();
    private final Set<String> needs = new TreeSet<>();
    private final List<DecisionTableQuery> tables = new ArrayList<>();
    private final Set<CasePart<?>> reads = new HashSet<>();
    private Function<CaseState, Effects> follows = state -> Effects.NONE;

    private ModelCallRules(String name, Set<String> processes) {
        this.name = name;
        this.processes = Set.copyOf(processes);
    }

    /**
     * @param name by which models call it, {@code planNextVisit}
     * @param processes those that must be there, any by default
     */
    public static ModelCallRules of(String name, String... processes) {
        return new ModelCallRules(name, Set.of(processes));
    }

    /** The parts of the case that it reads. */
    public ModelCallRules reads(CasePart<?>... parts) {
        reads.addAll(Arrays.asList(parts));
        return this;
    }

    /** The variables without which it can't be called. */
    public ModelCallRules needs(String... variables) {
        needs.addAll(Arrays.asList(variables));
        return this;
    }

    /** The variables that it sets. */
    public ModelCallRules sets(String... variables) {
        sets.addAll(Arrays.asList(variables));
        return this;
    }

    /** A decision table that it asks, with what it tells the table. */
    public ModelCallRules table(String decision, String... inputs) {
        tables.add(DecisionTableQuery.of(decision, inputs));
        return this;
    }

    /** The safety rules that hold only with it. */
    public ModelCallRules keeps(String... safety) {
        rules.addAll(Arrays.asList(safety));
        return this;
    }

    public ModelCallRules then(Function<CaseState, Effects> effects) {
        follows = effects;
        return this;
    }

    /** The effects in this case; nothing is done yet. */
    public Effects of(CaseState whole) {
        var effects = follows.apply(whole.only(reads));
        effects.variables().keySet().stream()
                .filter(variable -> !sets.contains(variable))
                .findAny()
                .ifPresent(variable -> {
                    throw new IllegalStateException(name + " sets " + variable + " without naming it");
                });
        return effects;
    }

    public String name() {
        return name;
    }

    public Set<String> processes() {
        return processes;
    }

    public Set<CasePart<?>> reads() {
        return Set.copyOf(reads);
    }

    public Set<String> needs() {
        return Set.copyOf(needs);
    }

    public Set<String> sets() {
        return Set.copyOf(sets);
    }

    public List<DecisionTableQuery> tables() {
        return List.copyOf(tables);
    }

    /** The safety rules that hold only with it: a set of models that doesn't call it is refused. */
    public Set<String> rules() {
        return Set.copyOf(rules);
    }
}
