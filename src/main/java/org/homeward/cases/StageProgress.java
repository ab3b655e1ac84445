package org.homeward.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.engine.CaseStages;
import org.homeward.engine.CaseStages.Reached;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows how far a case has come: a status view stands still where the agency's part ended, and knows no later
 * stage than the hand-over.
 */
@Component
class StageProgress {

    private final CaseStages stages;

    StageProgress(CaseStages stages) {
        this.stages = stages;
    }

    /** Reads how far all these cases have come at once, for the transaction that will ask for each. */
    void readTogether(Collection<CaseNumber> numbers) {
        stages.readTogether(numbers);
    }

    /** The furthest stage that was reached; that the case has ended is all that somebody knows whose part is over. */
    Optional<Stage> stage(GrantedCaseAccess view) {
        if (!view.marked() && !view.over()) {
            return Optional.empty();
        }
        return reached(view).keySet().stream().max(Stage::compareTo);
    }

    /**
     * The strip: skipped stages aren't in it, and without a border no hand-over. A reader who sees or saw a single step has none.
     *
     * @param busy stages that have an open step
     */
    List<StageStatus> of(GrantedCaseAccess view, Corridor corridor, Set<Stage> busy) {
        if (!view.marked()) {
            return List.of();
        }
        var reached = reached(view);
        var furthest = reached.keySet().stream().max(Stage::compareTo).orElse(Stage.identification);
        return Arrays.stream(Stage.values())
                .filter(stage -> furthest.compareTo(stage) <= 0 || reached.containsKey(stage))
                .filter(stage -> stage != Stage.handover || !corridor.sameCountry() || reached.containsKey(stage))
                .map(stage -> mark(view, stage, reached.get(stage), furthest, busy.contains(stage)))
                .toList();
    }

    private static StageStatus mark(
            GrantedCaseAccess view, Stage stage, @Nullable Reached reached, Stage furthest, boolean busy) {
        if (reached == null) {
            return new StageStatus(stage, stage.compareTo(furthest) < 0 ? "done" : "next", null, null);
        }
        var ended = busy ? null : shown(view, reached.ended());
        var over = !busy && (ended != null || stage.compareTo(furthest) < 0 && reached.ended() != null);
        var state = stage == Stage.closed ? "ended" : over ? "done" : "now";
        return new StageStatus(stage, state, shown(view, reached.entered()), ended);
    }

    /** Events before the request to the other sides, or after a part has ended, are not for them (R3). */
    private static @Nullable Instant shown(GrantedCaseAccess view, @Nullable Instant at) {
        if (at == null || view.asOf() != null && at.isAfter(view.asOf())) {
            return null;
        }
        return view.side() == BorderSide.host || !at.isBefore(view.since()) ? at : null;
    }

    private Map<Stage, Reached> reached(GrantedCaseAccess view) {
        return stages.reached(view.number()).stream()
                .filter(reached -> view.shows(reached.stage(), reached.entered()))
                .collect(Collectors.toMap(Reached::stage, Function.identity()));
    }
}
