package org.homeward.inbox.web.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.homeward.casefile.drafts.DraftState;
import org.homeward.casefile.drafts.Drafts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.StepViewers;
import org.homeward.inbox.web.StepAgencyNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other people at a step and its holder, in the reader's words, and the state of the reader's draft. */
@Component
class StepPresenceViews {

    private final StepViewers readers;
    private final Drafts drafts;
    private final StepAgencyNames desks;
    private final ReaderLocales speech;
    private final Clock clock;

    StepPresenceViews(StepViewers readers, Drafts drafts, StepAgencyNames desks, ReaderLocales speech, Clock clock) {
        this.readers = readers;
        this.drafts = drafts;
        this.desks = desks;
        this.speech = speech;
        this.clock = clock;
    }

    HereView of(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        return new HereView(beside(step, actor, say), null, null);
    }

    /** As {@link #of}, with the state of the draft. */
    HereView withDraft(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var state = drafts.state(step.id(), actor);
        return new HereView(
                beside(step, actor, say),
                state.map(DraftState::revision).orElse(null),
                state.map(saved -> say.time(saved.savedAt())).orElse(null));
    }

    private List<String> beside(OpenStep step, Actor actor, ReaderLocale say) {
        var holding = TaskView.Holding.of(step, desks.holder(step.assignee(), actor, say), actor);
        var told = new ArrayList<String>();
        for (var reader : readers.beside(step.id(), actor)) {
            var minutes = Duration.between(reader.since(), clock.instant()).toMinutes();
            told.add(say.words("task.here.opened", holder(reader.account(), actor, say), minutes));
        }
        if (!holding.mine() && !holding.free()) {
            told.add(say.words("task.holder", Objects.requireNonNullElse(holding.holder(), "")));
        } else if (!told.isEmpty()) {
            told.add(say.words(holding.mine() ? "task.here.yours" : "task.here.free"));
        }
        return told;
    }

    private String holder(String account, Actor actor, ReaderLocale say) {
        return Objects.requireNonNullElse(desks.holder(account, actor, say), account);
    }

    /**
     * The other people who are here.
     *
     * @param lines sentences; none if the reader is alone and may write
     * @param revision the state of the reader's draft, null without one or where it isn't asked for
     * @param savedAt when that was saved, {@code 10:42}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HereView(
            List<String> lines,
            @Nullable String revision,
            @Nullable String savedAt) {}
}
