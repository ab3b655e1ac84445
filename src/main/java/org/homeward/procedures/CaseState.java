package org.homeward.procedures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The knowledge about a case during a step's hand-in, a value: its facts, and the parts that the step's declaration names, each loaded
 * once, when it is first asked for. It is the case after the step's own answers are in the file, and before its effects.
 */
public final class CaseState {

    private final Supplier<CaseFacts> facts;
    private final CaseEnvironment world;
    private final Function<CasePart<?>, Object> load;
    private final Map<CasePart<?>, Object> loaded;
    private final Set<CasePart<?>> named;

    private CaseState(
            Supplier<CaseFacts> facts,
            CaseEnvironment world,
            Function<CasePart<?>, Object> load,
            Map<CasePart<?>, Object> loaded,
            Set<CasePart<?>> named) {
        this.facts = facts;
        this.world = world;
        this.load = load;
        this.loaded = loaded;
        this.named = Set.copyOf(named);
    }

    /** @param load gives a part of the case, {@link CasePart#none} where nothing is known */
    public static CaseState of(CaseFacts facts, CaseEnvironment world, Function<CasePart<?>, Object> load) {
        return of(() -> facts, world, load);
    }

    /** As {@link #of(CaseFacts, World, Function)}, with facts that are read when they are asked for. */
    public static CaseState of(Supplier<CaseFacts> facts, CaseEnvironment world, Function<CasePart<?>, Object> load) {
        return new CaseState(facts, world, load, new HashMap<>(), Set.of());
    }

    /** The same case, of which only these parts can be read. */
    public CaseState only(Set<CasePart<?>> parts) {
        return new CaseState(facts, world, load, loaded, parts);
    }

    /** Throws {@link IllegalStateException} for a part that wasn't named. */
    public <T> T get(CasePart<T> part) {
        if (!named.contains(part)) {
            throw new IllegalStateException("Reads " + part.kind() + " " + part.of() + " without naming it");
        }
        @SuppressWarnings("unchecked")
        var value = (T) loaded.computeIfAbsent(part, load);
        return value;
    }

    public CaseFacts facts() {
        return facts.get();
    }

    public CaseEnvironment world() {
        return world;
    }

    public boolean child() {
        return facts().child();
    }

    public boolean acrossTheBorder() {
        return !facts().corridor().sameCountry();
    }

    /** Today in the country where the person is before the return. */
    public LocalDate todayInHost() {
        return world.today(facts().corridor().host());
    }

    /** The value of this variable in the step's process. */
    public Optional<Object> known(String variable) {
        return Optional.ofNullable(get(CasePart.PROCESS).get(variable));
    }

    public boolean isTrue(String variable) {
        return known(variable).filter(Boolean.TRUE::equals).isPresent();
    }

    /** The day with which a variable of the process begins. */
    public Optional<LocalDate> day(String variable) {
        return known(variable)
                .map(Object::toString)
                .filter(text -> !text.isBlank())
                .map(HandedInStep::dayOf);
    }

    /** The newest answer to a field of the file, as text. */
    public Optional<String> newest(String field) {
        return get(CasePart.newest(field)).map(Object::toString);
    }

    public Optional<String> happened(CaseEvent event) {
        return Optional.ofNullable(get(CasePart.EVENTS).get(event));
    }

    public boolean isOpen(String... steps) {
        return get(CasePart.OPEN_STEPS).stream()
                .anyMatch(step -> Arrays.asList(steps).contains(step.key()));
    }

    /** The consents that stand now. */
    public Stream<Consent> consents() {
        return get(CasePart.CONSENTS).stream().filter(consent -> consent.stands(world.now()));
    }

    public boolean agreed(Purpose purpose) {
        return consents().anyMatch(consent -> consent.purpose() == purpose);
    }

    /** The person's answer to this, as it stands now; not asked if there is none. */
    public ConsentValue answer(AskedConsent asked) {
        return get(CasePart.CONSENTS).stream()
                .filter(consent -> AskedConsent.of(consent).equals(asked))
                .map(consent -> consent.value() == ConsentValue.Given && !consent.stands(world.now())
                        ? ConsentValue.Expired
                        : consent.value())
                .reduce((first, second) -> second)
                .orElse(ConsentValue.NotAsked);
    }

    /** Whether the person, or the person at 18, still has to be asked for this: neither a yes nor a no (R1). */
    public boolean isToAsk(Purpose purpose) {
        return get(CasePart.CONSENTS).stream()
                .filter(consent -> consent.purpose() == purpose)
                .anyMatch(consent ->
                        consent.value() == ConsentValue.EndedAt18 || consent.value() == ConsentValue.NotAsked);
    }
}
