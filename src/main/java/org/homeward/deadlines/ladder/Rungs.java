package org.homeward.deadlines.ladder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.procedures.Decision;
import org.springframework.stereotype.Component;

/** Asks {@code escalationLadder} for a ladder's rungs. */
@ModelEffect(
        decisions =
                @ModelEffect.Decision(
                        value = Rungs.DECISION,
                        inputs = {"ladder", "level"}))
@Component
public class Rungs {

    static final String DECISION = Decision.ESCALATION_LADDER;
    private static final int HIGHEST = 30;

    /** A changed table is seen after at most this time. */
    private static final Duration STALE_AFTER = Duration.ofSeconds(5);

    private final Decisions decisions;
    private final Cache<String, List<Rung>> known =
            Caffeine.newBuilder().expireAfterWrite(STALE_AFTER).build();

    Rungs(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The ladder's rungs from level 0 on; empty for a key that the table doesn't know. */
    List<Rung> of(String ladder) {
        return known.get(ladder, this::read);
    }

    private List<Rung> read(String ladder) {
        var rungs = new ArrayList<Rung>();
        for (int level = 0; level <= HIGHEST; level++) {
            var row = decisions.evaluate(Decision.ESCALATION_LADDER, Map.of("ladder", ladder, "level", level)).stream()
                    .findFirst();
            if (row.isEmpty()) {
                break;
            }
            rungs.add(Rung.of(level, row.get()));
        }
        return List.copyOf(rungs);
    }
}
