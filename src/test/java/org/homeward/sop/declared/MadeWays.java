package org.homeward.sop.declared;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.StepRules;
import org.homeward.sop.PartReaders;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Both ways of doing a step for made-up cases: the product's own classes, over replaced tables. */
final class MadeWays {

    private final HandInHandler former;
    private final StepEffects declared;
    private @Nullable MadeCase made;

    MadeWays(Class<? extends HandInHandler> former) {
        var wired = new Wired(this::replaced);
        this.former = wired.get(former);
        var facts = wired.get(org.homeward.engine.CaseFactsRecords.class);
        var cases = new LoadedCases(
                readers().stream().map(wired::get).map(PartReaders.class::cast).toList(),
                facts,
                wired.get(CaseWorlds.class));
        this.declared = new StepEffects(List.of(), cases, wired.get(ApplyEffects.class), Clock.systemUTC());
    }

    String step() {
        return former.step();
    }

    Compared former(MadeCase of) {
        made = of;
        return Compared.of(() -> {
            var taken = former.taken(of.said);
            return withTaken(taken, former.handle(of.said.with(taken)));
        });
    }

    Compared declared(StepRules rules, MadeCase of) {
        made = of;
        return Compared.of(() -> {
            var taken = declared.taken(of.said);
            return withTaken(taken.data(), declared.declared(rules, taken));
        });
    }

    /** The answers that are taken are compared too. */
    private static Map<String, @Nullable Object> withTaken(
            Map<String, Object> taken, Map<String, @Nullable Object> set) {
        var all = new HashMap<String, @Nullable Object>(set);
        all.put("(taken)", new TreeMap<>(taken));
        return all;
    }

    private Object replaced(Class<?> type) {
        if (type == ApplicationEventPublisher.class) {
            return (ApplicationEventPublisher)
                    event -> Calls.note(ApplicationEventPublisher.class, "publishEvent", event);
        }
        return mock(type, withSettings().stubOnly().defaultAnswer(call -> answer(type, call)));
    }

    private @Nullable Object answer(Class<?> type, InvocationOnMock call) throws Throwable {
        var method = call.getMethod();
        if (made == null || method.getDeclaringClass() == Object.class) {
            return Mockito.RETURNS_DEFAULTS.answer(call);
        }
        var arguments = call.getArguments();
        var answer = LeafAnswers.of(type, method.getName(), arguments.length);
        if (answer.isPresent()) {
            return answer.get().of(made, arguments);
        }
        if (!Calls.WRITING.contains(type)) {
            throw new IllegalStateException(
                    "Nothing answers " + type.getSimpleName() + "." + method.getName() + arguments.length);
        }
        Calls.note(type, method.getName(), arguments);
        return Mockito.RETURNS_DEFAULTS.answer(call);
    }

    private static List<Class<?>> readers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(PartReaders.class));
        return scan.findCandidateComponents("org.homeward.sop").stream()
                .<Class<?>>map(found -> type(found.getBeanClassName()))
                .toList();
    }

    private static Class<?> type(@Nullable String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
