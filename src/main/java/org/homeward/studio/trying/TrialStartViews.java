package org.homeward.studio.trying;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.engine.sandbox.Walks;
import org.homeward.shared.FieldMessage;
import org.homeward.studio.OwnerNames;
import org.homeward.studio.drafts.SopDraft;
import org.homeward.studio.trying.TrialStartView.DeliveredLine;
import org.homeward.studio.trying.TrialStartView.Given;
import org.homeward.studio.trying.TrialStartView.RunningLine;
import org.homeward.studio.trying.TrialStartView.ScenarioLine;
import org.homeward.studio.trying.TrialWords.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page on which a walk begins. */
@Component
class TrialStartViews {

    private final DraftTrials trying;
    private final Scenarios scenarios;
    private final OwnerNames owners;
    private final TrialWords words;

    TrialStartViews(DraftTrials trying, Scenarios scenarios, OwnerNames owners, TrialWords words) {
        this.trying = trying;
        this.scenarios = scenarios;
        this.owners = owners;
        this.words = words;
    }

    TrialStartView of(
            SopDraft draft, ReaderLocale say, Given given, List<FieldMessage> problems, @Nullable String refused) {
        var running = trying.running(draft);
        var all = scenarios.of(draft.sop());
        var people = Stream.concat(
                running.stream().map(Walks.Running::startedBy), all.stream().map(SavedScenario::keptBy));
        var names = owners.of(people.distinct().toList(), say.language());
        return new TrialStartView(
                draft.id().toString(),
                draft.sop().key(),
                trying.beginnings(draft, say.language()).stream()
                        .map(one -> new Choice(one.process(), one.name()))
                        .toList(),
                words.countries(say),
                running.stream()
                        .map(walk -> new RunningLine(
                                walk.id().value(),
                                names.getOrDefault(walk.startedBy(), walk.startedBy()),
                                words.day(walk.touched(), say)))
                        .toList(),
                all.stream()
                        .map(kept -> new ScenarioLine(
                                kept.id().value(),
                                kept.name(),
                                names.getOrDefault(kept.keptBy(), kept.keptBy()),
                                words.day(kept.keptAt(), say),
                                kept.steps().size()))
                        .toList(),
                scenarios.delivered(draft.sop(), say.language()).stream()
                        .map(walk -> new DeliveredLine(
                                String.valueOf(walk.delivered()),
                                walk.name(),
                                walk.steps().size()))
                        .toList(),
                problems,
                refused,
                given);
    }
}
