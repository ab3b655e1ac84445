package org.homeward.deadlines.ladder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.engine.models.Decisions;
import org.homeward.engine.modelset.ModelEffect;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.Decision;
import org.springframework.stereotype.Component;

/** Asks {@code escalationLadder} for a ladder's rungs. */
@ModelEffect(
        decisions =
                @ModelEffect.Decision(
                        value = LadderRungQuery.DECISION,
                        inputs = {"ladder", "level"}))
@Component
public class LadderRungQuery {

    static final String DECISION = Decision.ESCALATION_LADDER;
    private static final int HIGHEST = 30;

    private final Decisions decisions;
    private final Cache<Asked, List<LadderRung>> known =
            Caffeine.newBuilder().maximumSize(1_000).build();

    LadderRungQuery(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The ladder's rungs for a case from level 0 on; empty for a key that the table doesn't know. */
    List<LadderRung> of(CaseNumber number, String ladder) {
        return known.get(new Asked(decisions.version(number, DECISION), ladder), this::read);
    }

    private List<LadderRung> read(Asked asked) {
        var rungs = new ArrayList<LadderRung>();
        for (int level = 0; level <= HIGHEST; level++) {
            var inputs = Map.<String, Object>of("ladder", asked.ladder(), "level", level);
            var row = decisions.evaluateIn(asked.version(), DECISION, inputs).stream()
                    .findFirst();
            if (row.isEmpty()) {
                break;
            }
            rungs.add(LadderRung.of(level, row.get()));
        }
        return List.copyOf(rungs);
    }

    private record Asked(String version, String ladder) {}
}
