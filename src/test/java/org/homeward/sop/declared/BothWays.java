package org.homeward.sop.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homeward.engine.steps.HandInHandler;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/**
 * Does a declared step as it was done before, and fails where its declaration says otherwise: other variables, problems, or effects
 * in another order. Notes each comparison in {@code target/both-ways.txt}.
 */
@Former
@Primary
class BothWays extends StepEffects {

    private static final Path NOTES = Path.of("target/both-ways.txt");

    private final Map<String, HandInHandler> former;
    private final LoadedCases cases;

    BothWays(List<HandInHandler> handlers, LoadedCases cases, ApplyEffects apply, Clock clock) {
        super(handlers, cases, apply, clock);
        this.cases = cases;
        this.former = handlers.stream().collect(Collectors.toMap(HandInHandler::step, Function.identity()));
    }

    @Override
    public HandedIn taken(HandedIn said) {
        var declared = DeclaredSteps.of(said.stepKey());
        var handler = former.get(said.stepKey());
        if (declared.filter(StepRules::isAskedBefore).isPresent() && handler != null) {
            var wanted = Compared.of(() -> new HashMap<>(super.taken(said).data()));
            var before = Compared.of(() -> new HashMap<>(handler.taken(said)));
            note(said.stepKey() + " taken"
                    + (wanted.equals(before) ? " same" : " DIFFERENT " + before + " declared " + wanted));
            assertThat(wanted).as(said.stepKey()).isEqualTo(before);
        }
        return super.taken(said);
    }

    @Override
    public Map<String, @Nullable Object> of(HandedIn said) {
        var declared = DeclaredSteps.of(said.stepKey());
        var handler = former.get(said.stepKey());
        return declared.isEmpty() || handler == null ? super.of(said) : both(declared.get(), handler, said);
    }

    private Map<String, @Nullable Object> both(StepRules rules, HandInHandler handler, HandedIn said) {
        var wanted = Compared.of(() -> NotedEffects.refuseOrApply(rules.of(cases.of(said), said), said));
        var thrown = new AtomicReference<@Nullable RuntimeException>();
        var done = new AtomicReference<Map<String, @Nullable Object>>(Map.of());
        var before = Compared.of(kept(() -> handler.handle(said), done, thrown));
        note(said.stepKey()
                + (wanted.equals(before) ? " same" : " DIFFERENT " + before + " declared " + wanted)
                + (before.refused() ? " refused" : ""));
        assertThat(wanted).as(said.stepKey()).isEqualTo(before);
        if (thrown.get() != null) {
            throw thrown.get();
        }
        return done.get();
    }

    private static Supplier<Map<String, @Nullable Object>> kept(
            Supplier<Map<String, @Nullable Object>> way,
            AtomicReference<Map<String, @Nullable Object>> done,
            AtomicReference<@Nullable RuntimeException> thrown) {
        return () -> {
            try {
                done.set(way.get());
                return done.get();
            } catch (RuntimeException refused) {
                thrown.set(refused);
                throw refused;
            }
        };
    }

    private static void note(String line) {
        try {
            Files.writeString(NOTES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
