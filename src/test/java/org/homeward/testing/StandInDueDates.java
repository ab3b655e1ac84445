package org.homeward.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.homeward.engine.DueDates;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** Seven days for everything, where no deadlines are in the application. */
final class StandInDueDates implements DueDates {

    @Override
    public Optional<Due> forStep(
            String key, CaseNumber number, StepId step, String role, Function<String, @Nullable Object> variable) {
        return Optional.empty();
    }

    @Override
    public Instant forTimer(String key, Instant from) {
        return from.plus(Duration.ofDays(7));
    }

    @Override
    public void finished(StepId step, Instant at) {}
}
