package org.homeward.inbox.web.task;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosure;
import org.homeward.channel.StepNames;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.AnswerFromOtherSide;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what came from the other side into the reader's words. */
@Component
class OtherSideViews {

    private final AnswerFromOtherSide answered;
    private final StepNames names;
    private final Directory directory;
    private final ReaderLocales speech;

    OtherSideViews(AnswerFromOtherSide answered, StepNames names, Directory directory, ReaderLocales speech) {
        this.answered = answered;
        this.names = names;
        this.directory = directory;
        this.speech = speech;
    }

    View of(OpenStep step, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        return new View(
                answered.to(step, actor, language)
                        .map(answer -> new Came(
                                names.sent(answer.message(), language),
                                directory.countryName(answer.from(), language),
                                say.day(answer.sent()),
                                answer.lines()))
                        .orElse(null),
                answered.toDestroy(step, actor)
                        .map(recalled -> recalled(recalled, say))
                        .orElse(null));
    }

    private Recalled recalled(AnswerFromOtherSide.ToDestroy recalled, ReaderLocale say) {
        var asked = recalled.asked();
        var askedAnew = recalled.askedAnew();
        return new Recalled(
                asked == null ? null : say.day(asked),
                say.day(recalled.closed()),
                askedAnew == null ? null : say.day(askedAnew),
                classes(recalled.read(), say),
                recalled.received().stream().map(sent -> received(sent, say)).toList());
    }

    private static String classes(Collection<DataClass> categories, ReaderLocale say) {
        return categories.stream()
                .sorted()
                .map(category -> say.words("cases.category." + category))
                .collect(Collectors.joining(", "));
    }

    private Received received(Disclosure sent, ReaderLocale say) {
        var classes = sent.words(say.messages(), say.language());
        return new Received(say.day(sent.at()), names.sent(sent.message(), say.language()), classes);
    }

    /**
     * The data that came from the other side.
     *
     * @param came what it answered, or null
     * @param recalled what has to be destroyed, or null
     */
    record View(@Nullable Came came, @Nullable Recalled recalled) {}

    /**
     * A recalled request with what came with it.
     *
     * @param asked the request's day, or null
     * @param closed the recall's day
     * @param askedAnew the day of a new request, which isn't meant, or null
     * @param read the classes of others' answers that the agency could read, or no text
     */
    record Recalled(
            @Nullable String asked, String closed, @Nullable String askedAnew, String read, List<Received> received) {}

    /** An answer: its title, its country, the time at which it was sent. */
    record Came(String title, String country, String sent, List<AnswerFromOtherSide.Line> lines) {}

    /** Something that was received: when, in what message, about what. */
    record Received(String day, String message, String classes) {}
}
