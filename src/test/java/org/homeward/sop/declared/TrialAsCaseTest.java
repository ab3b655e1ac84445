package org.homeward.sop.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.engine.sandbox.MadeTrial;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.HandInOutcome;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.Summons;
import org.homeward.procedures.limits.StayTimeLimits;
import org.homeward.procedures.steps.DeclaredSteps;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.homeward.shared.procedures.OldConsentProcess;
import org.homeward.shared.procedures.PanelDecisionProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.homeward.sop.CasePartReaders;
import org.homeward.testing.WholeRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * A trial's way and a case's way are equal, step by step: the same made-up data is read once through the product's own readers of its
 * tables, once through the memory of a walk, and the same answers go into the step's declaration on both. Compared are whether it is
 * refused and with which problems, what stays known though it is refused, and what follows in its order: variables, events, all else.
 * The time, the tables and the calendars are the same for both. What no walk has is as where nothing is known: {@link #NOT_IN_A_WALK}.
 * {@code -Pwhole} makes 100 of each step, {@code -Dhomeward.long=true} 2,000.
 */
@WholeRun
class TrialAsCaseTest {

    private static final int FEW = 100;
    private static final int MANY = 2_000;
    private static final long SEED = 31;

    /** A family with cases of its own, orders of courts, blocked contacts, earlier versions, last days of consents, focal points. */
    private static final Set<String> NOT_IN_A_WALK = Set.of(
            "family",
            "parentHere",
            "orderedStay",
            "barred",
            "leftOut",
            "goesBy",
            "endsWith",
            "consentsEnding",
            "ownFocalPoint");

    private static final String APPROVAL = ReturnApprovalProcess.Step.REQUEST_APPROVAL;
    private static final String OLD = OldConsentProcess.Message.RETURN_CONSENT_OLD;

    /** The steps in which the consent to a return is given. */
    private static final String[] ASKING = {
        ReturnWishProcess.Step.ASK_CONSENTS,
        OldConsentProcess.Step.ASK_RETURN_AGAIN,
        EndingConsentProcess.Step.RENEW_CONSENTS
    };

    private final Wired wired = new Wired(this::replaced);
    private final Map<String, CasePartReaders.Reader> readers = readers();
    private final StoredCaseEnvironments worlds = wired.get(StoredCaseEnvironments.class);
    private @Nullable MadeCase made;

    static Stream<StepRules> declared() {
        return DeclaredSteps.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("declared")
    void the_way_of_a_trial_is_the_way_of_a_case(StepRules rules) {
        // given
        var random = new Random(SEED);
        var refused = 0;
        var compared = 0;

        // when, then
        for (int i = 0; i < (Boolean.getBoolean("homeward.long") ? MANY : FEW); i++) {
            var drawn = new MadeCase(rules, random);
            made = drawn;
            var world = worlds.of(MadeCase.NUMBER);
            var trial = trial(drawn);
            var known = of(drawn, world, trial.in(world));
            HandInOutcome expected;
            try {
                expected = rules.of(known, drawn.said);
            } catch (NullPointerException | NoSuchElementException | DateTimeParseException unanswered) {
                continue;
            }
            var outcome = rules.of(trial.in(world), trial.said());
            assertThat(written(outcome)).as("%s", drawn).isEqualTo(written(expected));
            assertThat(written(new TreeMap<>(trial.does(outcome.effects(), world))))
                    .isEqualTo(written(new TreeMap<>(expected.effects().variables())));
            refused += expected.refused() ? 1 : 0;
            compared++;
        }
        System.out.println(rules.step() + " " + compared + " compared, " + refused + " refused");
        assertThat(compared).isPositive();
    }

    @Test
    void a_trial_and_a_case_agree_on_the_age_of_a_consent() {
        // given
        var lookUp = DeclaredSteps.CALLED.stream()
                .filter(called -> called.name().equals("lookUpConsentAge"))
                .findFirst()
                .orElseThrow();
        var random = new Random(SEED);
        var found = new TreeMap<String, Integer>();

        // when, then
        for (int i = 0; i < MANY; i++) {
            var drawn = new MadeCase(DeclaredSteps.of(APPROVAL).orElseThrow(), random);
            made = random.nextInt(4) == 0 ? drawn : drawn.returnAskedIn(drawn.any(ASKING));
            var world = worlds.of(MadeCase.NUMBER);
            var trial = trial(drawn).in(world);
            var expected = lookUp.of(of(drawn, world, trial)).variables();
            assertThat(lookUp.of(trial).variables()).as("%s", drawn).isEqualTo(expected);
            found.merge(expected.toString(), 1, Integer::sum);
        }
        System.out.println("age of a consent " + found);
        assertThat(found).hasSize(3);
    }

    /** A walk has one agency for each country. */
    private static String written(Object outcome) {
        return String.valueOf(outcome)
                .replaceAll("\\b([A-Z]{2})-(NRM|MOSVY|FOCAL|WALK)\\b", "$1")
                .replaceAll("\\d{7}", "NUMBER");
    }

    private CaseState of(MadeCase drawn, CaseEnvironment world, CaseState trial) {
        var part = new HashMap<CasePart<?>, Object>();
        return CaseState.of(
                drawn.facts.get(MadeCase.NUMBER),
                world,
                asked -> NOT_IN_A_WALK.contains(asked.kind())
                        ? trial.only(Set.of(asked)).get(asked)
                        : part.computeIfAbsent(
                                asked, kind -> readers.get(kind.kind()).read(drawn.said, kind.of())));
    }

    private MadeTrial trial(MadeCase drawn) {
        var events = drawn.events.get(MadeCase.NUMBER);
        drawn.endedAt18.clear();
        Stream.concat(drawn.before.stream(), drawn.consents.stream())
                .filter(consent -> consent.value() == ConsentValue.EndedAt18)
                .forEach(drawn.endedAt18::add);
        var summoned = summoned();
        return MadeTrial.of(
                new MadeTrial.Kept(
                        drawn.facts.get(MadeCase.NUMBER),
                        MadeCase.NOW,
                        events,
                        drawn.safeguard,
                        drawn.before,
                        drawn.consents,
                        drawn.referrals,
                        summoned.map(List::of).orElseGet(this::panels),
                        given(drawn),
                        drawn.file,
                        drawn.fromOrigin),
                new MadeTrial.Known(
                        drawn.variables.get(MadeCase.STEP),
                        drawn.own.role().side(),
                        drawn.own.opened(),
                        open(),
                        message -> (boolean) read("awaited", message),
                        runningLimits()),
                drawn.said,
                drawn.finished.stream().findFirst().map(FinishedStep::key).orElse(null),
                (boolean) read("underWay", OLD) ? List.of(OLD) : List.of());
    }

    private Map<String, CasePart.Given> given(MadeCase drawn) {
        var all = new HashMap<String, CasePart.Given>();
        drawn.file.keySet().forEach(field -> all.put(field, given(field)));
        return all;
    }

    @SuppressWarnings("unchecked")
    private CasePart.Given given(String field) {
        return ((Optional<CasePart.Given>) read("given", field)).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<CasePart.Open> open() {
        return (List<CasePart.Open>) read("openSteps", "");
    }

    @SuppressWarnings("unchecked")
    private List<Object> runningLimits() {
        return (List<Object>) read("knownAt", StayTimeLimits.RUNNING.of());
    }

    /** The panel that votes in this step, else the newest. */
    @SuppressWarnings("unchecked")
    private Optional<Summons> summoned() {
        return made != null && made.said.stepKey().equals(PanelDecisionProcess.Step.GIVE_OPINION)
                ? (Optional<Summons>) read("panel", "")
                : Optional.empty();
    }

    /** One of each kind. */
    private List<Summons> panels() {
        return Stream.of(PanelKind.values())
                .map(kind -> new Summons(
                        1,
                        kind,
                        new CountryCode("TH"),
                        (boolean) read("heard", kind.name()) ? Summons.ALONE : 3,
                        List.of()))
                .toList();
    }

    private Object read(String kind, String of) {
        return readers.get(kind).read(made().said, of);
    }

    private MadeCase made() {
        return Optional.ofNullable(made).orElseThrow();
    }

    private Map<String, CasePartReaders.Reader> readers() {
        var all = new HashMap<String, CasePartReaders.Reader>();
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(CasePartReaders.class));
        scan.findCandidateComponents("org.homeward.sop").stream()
                .map(found -> (CasePartReaders) wired.get(type(found.getBeanClassName())))
                .forEach(some -> all.putAll(some.readers()));
        return all;
    }

    private static Class<?> type(@Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object replaced(Class<?> type) {
        return mock(type, withSettings().stubOnly().defaultAnswer(call -> answer(type, call)));
    }

    /** What the product's tables would tell of the made-up case. */
    private @Nullable Object answer(Class<?> type, InvocationOnMock call) throws Throwable {
        if (made == null || call.getMethod().getDeclaringClass() == Object.class) {
            return Mockito.RETURNS_DEFAULTS.answer(call);
        }
        var name = call.getMethod().getName();
        if (name.equals("sideOfPerson")) {
            return made.events.get(MadeCase.NUMBER).containsKey(CaseEvent.handedOver)
                    ? SideRole.ORIGIN
                    : SideRole.DESTINATION;
        }
        return LeafAnswers.of(type, name, call.getArguments().length)
                .orElseThrow(() -> new IllegalStateException("Nothing answers " + type.getSimpleName() + "." + name))
                .of(made, call.getArguments());
    }
}
