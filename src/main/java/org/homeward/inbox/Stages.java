package org.homeward.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.Level;
import org.homeward.directory.people.Actor;
import org.homeward.engine.CaseStages;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how far a case is, as its reader may know: a status view stands still at the hand-over. */
@Component
public class Stages {

    private final CaseStages stages;
    private final CaseAccess access;

    Stages(CaseStages stages, CaseAccess access) {
        this.stages = stages;
        this.access = access;
    }

    /** All stages in their order; none for an agency that is only asked for something. */
    @Transactional
    public List<Station> of(OpenStep step, Actor actor) {
        var view = access.atStep(step.number(), actor);
        if (view.level() == Level.asked) {
            return List.of();
        }
        var reached = stages.reached(step.number()).stream()
                .filter(entry -> view.shows(entry.stage(), entry.entered()))
                .toList();
        var latest = reached.isEmpty()
                ? Stage.identification
                : reached.get(reached.size() - 1).stage();
        var stations = new ArrayList<Station>();
        for (var stage : stages(step)) {
            var entered = reached.stream()
                    .filter(one -> one.stage() == stage)
                    .map(CaseStages.Reached::entered)
                    .findFirst()
                    .orElse(null);
            if (entered == null && stage.compareTo(latest) < 0) {
                continue; // left out: identified at home, a way without a border
            }
            var state = stage == latest ? State.now : stage.compareTo(latest) < 0 ? State.done : State.next;
            stations.add(new Station(stage, state, entered));
        }
        return stations;
    }

    /** Without a border there is no hand-over. */
    private static List<Stage> stages(OpenStep step) {
        return Stream.of(Stage.values())
                .filter(stage -> stage != Stage.handover || !step.corridor().sameCountry())
                .toList();
    }

    /** Whether a stage lies behind, is the current one, or is ahead. */
    public enum State {
        done,
        now,
        next
    }

    /** A stage, where it stands, and when it was entered. */
    public record Station(
            Stage stage, State state, @Nullable Instant entered) {}
}
