package org.homeward.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseView;
import org.homeward.casefile.Side;
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
class StageStrip {

    private final CaseStages stages;

    StageStrip(CaseStages stages) {
        this.stages = stages;
    }

    /** Reads how far all these cases have come at once, for the transaction that will ask for each. */
    void readTogether(Collection<CaseNumber> numbers) {
        stages.readTogether(numbers);
    }

    /** The furthest stage that was reached. */
    Optional<Stage> stage(CaseView view) {
        return reached(view).keySet().stream().max(Stage::compareTo);
    }

    /**
     * The strip: what was left out isn't in it, and without a border no hand-over.
     *
     * @param busy stages that have an open step
     */
    List<StageMark> of(CaseView view, Corridor corridor, Set<Stage> busy) {
        var reached = reached(view);
        var furthest = reached.keySet().stream().max(Stage::compareTo).orElse(Stage.identification);
        return Arrays.stream(Stage.values())
                .filter(stage -> furthest.compareTo(stage) <= 0 || reached.containsKey(stage))
                .filter(stage -> stage != Stage.handover || !corridor.sameCountry() || reached.containsKey(stage))
                .map(stage -> new StageMark(stage, state(stage, furthest, busy), entered(view, stage, reached)))
                .toList();
    }

    private static String state(Stage stage, Stage furthest, Set<Stage> busy) {
        if (stage == Stage.closed && furthest == Stage.closed) {
            return "ended";
        }
        if (stage == furthest || busy.contains(stage)) {
            return "now";
        }
        return stage.compareTo(furthest) < 0 ? "done" : "next";
    }

    /** What happened before the other sides were asked is not for them. */
    private static @Nullable Instant entered(CaseView view, Stage stage, Map<Stage, Instant> reached) {
        var entered = reached.get(stage);
        var shown = entered != null && (view.side() == Side.host || !entered.isBefore(view.since()));
        return shown ? entered : null;
    }

    private Map<Stage, Instant> reached(CaseView view) {
        return stages.reached(view.number()).stream()
                .filter(reached -> view.shows(reached.stage(), reached.entered()))
                .collect(Collectors.toMap(Reached::stage, Reached::entered));
    }
}
