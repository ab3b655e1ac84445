package org.homeward.procedures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of one step: its questions and readings, the program's requirements, its effects. It does nothing and says all. Long,
 * since a declaration is written and read in one place.
 */
public final class StepRules {

    /** R8 before R20. */
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(rule -> Integer.parseInt(rule.substring(1)));

    private final String step;
    private final Set<String> processes;
    private final Set<String> rules = new TreeSet<>();
    private final Set<String> asks = new TreeSet<>();
    private final Set<String> hears = new TreeSet<>();
    private final Set<String> freely = new TreeSet<>();
    private final Set<String> sets = new TreeSet<>();
    private final Set<String> awaits = new TreeSet<>();
    private final Set<String> deadlines = new TreeSet<>();
    private final List<DecisionTableQuery> tables = new ArrayList<>();
    private final Set<CasePart<?>> reads = new HashSet<>();
    private final Set<CasePart<?>> holds = new HashSet<>();
    private final List<RequirementGroup> foreseen = new ArrayList<>();
    private final List<Insists> insists = new ArrayList<>();
    private @Nullable BiFunction<CaseState, HandedInStep, Map<String, Object>> takes;
    private final Set<CaseEvent> events = EnumSet.noneOf(CaseEvent.class);
    private final Set<Class<? extends Effect>> kinds = new LinkedHashSet<>();
    private @Nullable FormRules form;
    private BiFunction<CaseState, HandedInStep, Effects> keeps = (state, said) -> Effects.NONE;
    private BiFunction<CaseState, HandedInStep, Effects> follows = (state, said) -> Effects.NONE;

    private StepRules(String step, Set<String> processes) {
        this.step = step;
        this.processes = Set.copyOf(processes);
    }

    /**
     * @param step the key of the step, {@code userTask_handOver}
     * @param processes those that must have the step, any by default
     */
    public static StepRules of(String step, String... processes) {
        return new StepRules(step, Set.of(processes));
    }

    /** The fields that the step's form must ask, beside those of its requirements. */
    public StepRules asks(String... fields) {
        asks.addAll(Arrays.asList(fields));
        return this;
    }

    /** The other answers that it reads if its form asks them, {@code indicators*} for all that begin so. */
    public StepRules hears(String... fields) {
        return hears(Arrays.asList(fields));
    }

    public StepRules hears(Collection<String> fields) {
        hears.addAll(fields);
        return this;
    }

    /** Of what it hears, what is read anew whenever something is decided, or nothing depends on: a correction of it alone does all. */
    public StepRules freely(String... fields) {
        return freely(Arrays.asList(fields));
    }

    public StepRules freely(Collection<String> fields) {
        freely.addAll(fields);
        return hears(fields);
    }

    /** The parts of the case that it reads beside those of its requirements. */
    public StepRules reads(CasePart<?>... parts) {
        reads.addAll(Arrays.asList(parts));
        return this;
    }

    /** The parts for which others wait from the beginning on, with any answers: loading them locks them. */
    public StepRules holds(CasePart<?>... parts) {
        holds.addAll(Arrays.asList(parts));
        return reads(parts);
    }

    /** The variables that it sets. */
    public StepRules sets(String... variables) {
        sets.addAll(Arrays.asList(variables));
        return this;
    }

    /** A decision table that it asks, with what it tells the table. */
    public StepRules table(String decision, String... inputs) {
        return table(DecisionTableQuery.of(decision, inputs));
    }

    public StepRules table(DecisionTableQuery table) {
        tables.add(table);
        return this;
    }

    /** Messages that the models must send, since what follows is heard nowhere without them. */
    public StepRules awaits(String... messages) {
        awaits.addAll(Arrays.asList(messages));
        return this;
    }

    /** Rows of the deadlines that it names itself. */
    public StepRules deadlines(String... rows) {
        deadlines.addAll(Arrays.asList(rows));
        return this;
    }

    /** Its possible effects beside setting variables, for readers: each kind that may follow. */
    @SafeVarargs
    public final StepRules setsOff(Class<? extends Effect>... effects) {
        for (var kind : effects) {
            kinds.add(kind);
        }
        return this;
    }

    /** The events that it may bring: time limits count from them. */
    public StepRules setsOff(CaseEvent... happening) {
        events.addAll(Arrays.asList(happening));
        return this;
    }

    /** The safety rules that what follows keeps, beside those of its requirements. */
    public StepRules keeps(String... safety) {
        rules.addAll(Arrays.asList(safety));
        return this;
    }

    /** Refused while one of these isn't so; the first that isn't counts. */
    public StepRules insists(RequirementGroup... requirements) {
        return insists("", (state, said) -> true, requirements);
    }

    /** As {@link #insists(Insisted...)}, in one case alone; its name stands in the messages, {@code insists.when.NAME}. */
    public StepRules insists(String when, BiPredicate<CaseState, HandedInStep> is, RequirementGroup... requirements) {
        insists.add(new Insists(when, is, RequirementGroup.first(requirements)));
        return this;
    }

    /** As {@link #insists(String, BiPredicate, Insisted...)}; a requirement that isn't met now is told before anything is typed, too. */
    public StepRules foresees(String when, BiPredicate<CaseState, HandedInStep> is, RequirementGroup... requirements) {
        foreseen.add(RequirementGroup.first(requirements));
        return insists(when, is, requirements);
    }

    /** The effects that stay even if the step is refused. */
    public StepRules keptThoughRefused(BiFunction<CaseState, HandedInStep, Effects> effects) {
        keeps = effects;
        return this;
    }

    /** Replaces answers before anything is stored: a yes that can't count is held back. The requirements go by the answers before that. */
    public StepRules takes(BiFunction<CaseState, HandedInStep, Map<String, Object>> answers) {
        takes = answers;
        return this;
    }

    public StepRules then(BiFunction<CaseState, HandedInStep, Effects> effects) {
        follows = effects;
        return this;
    }

    /** The result of the hand-in; nothing is done yet. */
    public HandInOutcome of(CaseState whole, HandedInStep handedIn) {
        var state = whole.only(reads());
        var said = handedIn.heard(heard());
        holds.forEach(state::get);
        var kept = checked(keeps.apply(state, said));
        var problems = problems(state, said);
        return new HandInOutcome(problems, kept, problems.isEmpty() ? whatFollows(state, said) : Effects.NONE);
    }

    /** Whether it takes other answers than were said, and so has to be asked before they are stored. */
    public boolean isAskedBefore() {
        return takes != null;
    }

    /** The step with the answers that are taken. */
    public HandedInStep taken(CaseState whole, HandedInStep said) {
        return takes == null ? said : said.with(takes.apply(whole.only(reads()), said));
    }

    /** Whether anything that refuses it is said before anything is typed. */
    public boolean foresees() {
        return !foreseen.isEmpty();
    }

    /** The problems that would refuse the step now with any answers. */
    public List<FieldProblem> foreseen(CaseState whole, HandedInStep unsaid) {
        return foreseen.stream()
                .flatMap(some -> some.problems(whole, unsaid).stream())
                .toList();
    }

    /** The requirements that aren't met, of those whose problems are meant. */
    public List<Requirement> unmet(CaseState whole, HandedInStep handedIn, Predicate<List<FieldProblem>> meant) {
        var state = whole.only(reads());
        var said = handedIn.heard(heard());
        return insists.stream()
                .filter(some -> some.is.test(state, said))
                .flatMap(some -> some.what.requirements())
                .filter(requirement -> {
                    var problems = requirement.problems(state, said);
                    return !problems.isEmpty() && meant.test(problems);
                })
                .toList();
    }

    /** The parts that its form shows and asks beside the person's file. */
    public StepRules form(FormRules rules) {
        form = rules;
        return asks(rules.asked().toArray(String[]::new)).freely(rules.asked());
    }

    public Optional<FormRules> form() {
        return Optional.ofNullable(form);
    }

    /** Whether it says nothing but what the form shows and asks: a set of models may do without the step. */
    public boolean isOnlyForm() {
        return rules().isEmpty() && insists.isEmpty() && sets.isEmpty() && kinds.isEmpty() && events.isEmpty();
    }

    /** The effects of a step whose conditions were checked before its answers were stored. */
    public Effects follows(CaseState whole, HandedInStep handedIn) {
        var state = whole.only(reads());
        var said = handedIn.heard(heard());
        return checked(keeps.apply(state, said)).and(whatFollows(state, said));
    }

    private Effects whatFollows(CaseState state, HandedInStep said) {
        return checked(
                follows.apply(state, takes == null ? said : taken(state, said).heard(heard())));
    }

    private List<FieldProblem> problems(CaseState state, HandedInStep said) {
        return insists.stream()
                .filter(some -> some.is.test(state, said))
                .map(some -> some.what.problems(state, said))
                .filter(problems -> !problems.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Effects checked(Effects effects) {
        effects.variables().keySet().stream()
                .filter(variable -> !sets.contains(variable))
                .findAny()
                .ifPresent(variable -> {
                    throw new IllegalStateException(step + " sets " + variable + " without naming it");
                });
        assert effects.others().allMatch(this::isNamed) : step + " sets off without naming it one of " + effects.all();
        return effects;
    }

    /** Asserted in tests: a gap in the text for readers is no reason to stop a case. */
    private boolean isNamed(Effect effect) {
        return effect instanceof Effect.Happened happened
                ? events.contains(happened.event())
                : kinds.contains(effect.getClass());
    }

    public String step() {
        return step;
    }

    public Set<String> processes() {
        return processes;
    }

    /** All that it reads of the case, with what its requirements read. */
    public Set<CasePart<?>> reads() {
        return Stream.concat(reads.stream(), requirements().flatMap(requirement -> requirement.reads().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The safety rules that hold only with the step: a set of models without it is refused. */
    public Set<String> rules() {
        return Stream.concat(rules.stream(), requirements().flatMap(requirement -> requirement.rules().stream()))
                .collect(Collectors.toCollection(() -> new TreeSet<>(BY_NUMBER)));
    }

    /** The fields that the step's form must ask. */
    public Set<String> asked() {
        return Stream.concat(asks.stream(), requirements().flatMap(requirement -> requirement.fields().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All answers to its form that it goes by. */
    public FieldNames heard() {
        return new FieldNames(Stream.concat(hears.stream(), asked().stream()).collect(Collectors.toSet()));
    }

    /** The answers on which it acts when it is handed in: nobody changes them beside the step. */
    public Set<String> steering() {
        return heard().names().stream()
                .filter(field -> !freely.contains(field))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The answers of the file that it reads, whichever step gave them. */
    public Set<String> readOfFile() {
        return reads().stream().flatMap(part -> part.fields().stream()).collect(Collectors.toSet());
    }

    public Set<String> sets() {
        return Set.copyOf(sets);
    }

    /** The decision tables that it asks, with the names of what it tells them. */
    public List<DecisionTableQuery> tables() {
        return List.copyOf(tables);
    }

    public Set<String> awaits() {
        return Set.copyOf(awaits);
    }

    public Set<String> deadlines() {
        return Set.copyOf(deadlines);
    }

    /** The kinds of what may follow beside variables and events, in the order in which they were named. */
    public List<Class<? extends Effect>> kinds() {
        return List.copyOf(kinds);
    }

    /** The events that it may bring. */
    public Set<CaseEvent> events() {
        return Set.copyOf(events);
    }

    /** Its requirements, in the order in which they are checked. */
    public List<Insists> insists() {
        return List.copyOf(insists);
    }

    private Stream<Requirement> requirements() {
        return insists.stream().flatMap(some -> some.what.requirements());
    }

    /**
     * A requirement in one case, or always.
     *
     * @param when the name of the case, empty for always
     */
    public record Insists(String when, BiPredicate<CaseState, HandedInStep> is, RequirementGroup what) {}
}
