package org.homeward.inbox.web.task;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.homeward.channel.Message;
import org.homeward.channel.lines.StepLine;
import org.homeward.channel.lines.StepLines;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.StepHandling;
import org.homeward.inbox.StepsOpenedByHandIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page after a hand-in together. */
@Component
class HandInDoneViews {

    private final StepsOpenedByHandIn opened;
    private final ModelTexts texts;
    private final StepLines lines;
    private final ReaderLocales speech;

    HandInDoneViews(StepsOpenedByHandIn opened, ModelTexts texts, StepLines lines, ReaderLocales speech) {
        this.opened = opened;
        this.texts = texts;
        this.lines = lines;
        this.speech = speech;
    }

    DoneView of(FinishedStep done, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        var since = opened.since(done, actor);
        return new DoneView(
                done.id().value(),
                texts.name(done.definitionId(), done.key(), language),
                done.number().value(),
                since.opensCase(),
                lines(since, step -> StepHandling.opens(step, actor), actor, language),
                lines(since, step -> !StepHandling.opens(step, actor), actor, language),
                since.sent(),
                ended(since.ended(), say));
    }

    private List<StepLine> lines(
            StepsOpenedByHandIn.Since since, Predicate<OpenStep> which, Actor actor, Locale language) {
        return since.steps().stream()
                .filter(which)
                .map(step -> lines.of(step, actor, language))
                .toList();
    }

    private static @Nullable String ended(@Nullable String how, ReaderLocale say) {
        return how == null
                ? null
                : say.messages().getMessage("cases.ended." + how, null, say.words("cases.ended.other"), say.language());
    }

    /**
     * The page after a hand-in, with its consequences.
     *
     * @param opensCase whether the reader's agency takes part in the case
     * @param own what is open now and the reader may do, the next one first
     * @param others what else is open now at the reader's side
     * @param sent what went to the other country
     * @param ended how the case ended, or null
     */
    record DoneView(
            String id,
            String name,
            String number,
            boolean opensCase,
            List<StepLine> own,
            List<StepLine> others,
            List<Message> sent,
            @Nullable String ended) {}
}
