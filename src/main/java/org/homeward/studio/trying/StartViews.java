package org.homeward.studio.trying;

import java.util.List;
import org.homeward.directory.people.Say;
import org.homeward.shared.FieldMessage;
import org.homeward.studio.drafts.Draft;
import org.homeward.studio.trying.StartView.Given;
import org.homeward.studio.trying.StartView.RunningLine;
import org.homeward.studio.trying.StartView.ScenarioLine;
import org.homeward.studio.trying.TryWords.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the page on which a walk begins. */
@Component
class StartViews {

    private final Trying trying;
    private final Scenarios scenarios;
    private final TryWords words;

    StartViews(Trying trying, Scenarios scenarios, TryWords words) {
        this.trying = trying;
        this.scenarios = scenarios;
        this.words = words;
    }

    StartView of(Draft draft, Say say, Given given, List<FieldMessage> problems, @Nullable String refused) {
        return new StartView(
                draft.id().toString(),
                draft.sop().key(),
                trying.beginnings(draft, say.language()).stream()
                        .map(one -> new Choice(one.process(), one.name()))
                        .toList(),
                words.countries(say),
                trying.running(draft).stream()
                        .map(walk ->
                                new RunningLine(walk.id().value(), walk.startedBy(), words.day(walk.touched(), say)))
                        .toList(),
                scenarios.of(draft.sop()).stream()
                        .map(kept -> new ScenarioLine(
                                kept.id().value(),
                                kept.name(),
                                kept.keptBy(),
                                words.day(kept.keptAt(), say),
                                kept.steps().size()))
                        .toList(),
                problems,
                refused,
                given);
    }
}
