package org.homeward.inbox.web.task;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.homeward.channel.Message;
import org.homeward.channel.StepNames;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.directory.people.ReaderWordings;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.InboxRow;
import org.homeward.inbox.StepHandling;
import org.homeward.inbox.StepsOpenedByHandIn;
import org.homeward.inbox.web.DeskNames;
import org.homeward.inbox.web.DueWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page after a hand-in together. */
@Component
class DoneViews {

    private final StepsOpenedByHandIn opened;
    private final ModelTexts texts;
    private final StepNames names;
    private final DueWords dueWords;
    private final DeskNames desks;
    private final ReaderWordings speech;

    DoneViews(
            StepsOpenedByHandIn opened,
            ModelTexts texts,
            StepNames names,
            DueWords dueWords,
            DeskNames desks,
            ReaderWordings speech) {
        this.opened = opened;
        this.texts = texts;
        this.names = names;
        this.dueWords = dueWords;
        this.desks = desks;
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
                since.steps().stream()
                        .map(step -> ahead(step, actor, say))
                        .sorted(Comparator.comparing(step -> step.id() == null))
                        .toList(),
                since.sent().stream().map(message -> ahead(message, say)).toList(),
                ended(since.ended(), say));
    }

    private static @Nullable String ended(@Nullable String how, ReaderWording say) {
        return how == null
                ? null
                : say.messages().getMessage("cases.ended." + how, null, say.words("cases.ended.other"), say.language());
    }

    private DoneView.Ahead ahead(OpenStep step, Actor actor, ReaderWording say) {
        return new DoneView.Ahead(
                StepHandling.opens(step, actor) ? step.id().value() : null,
                texts.name(step.definitionId(), step.key(), say.language()),
                desks.name(step.agency(), step.corridor(), actor, say),
                dueWords.due(InboxRow.withoutMarks(step), say).main());
    }

    private DoneView.Ahead ahead(Message message, ReaderWording say) {
        var country = message.toCountry();
        return new DoneView.Ahead(
                null,
                names.sent(message.name(), say.language()),
                country == null ? "" : say.country(country),
                message.answerDue() == null ? "" : say.words("task.done.answerBy", say.day(message.answerDue())));
    }

    /**
     * The page after a hand-in: what it led to.
     *
     * @param opensCase whether the reader's agency takes part in the case
     * @param steps what is open now at the reader's side, first what the reader may do
     * @param sent what went to the other country
     * @param ended how the case ended, or null
     */
    record DoneView(
            String id,
            String name,
            String number,
            boolean opensCase,
            List<Ahead> steps,
            List<Ahead> sent,
            @Nullable String ended) {

        /** The step of this case that the reader may do next, or null. */
        public @Nullable Ahead own() {
            return steps.stream().filter(step -> step.id() != null).findFirst().orElse(null);
        }

        /** A step or request: its id if the reader may open it, its name, at whose desk, until when. */
        record Ahead(@Nullable String id, String name, String desk, String due) {}
    }
}
