package org.homeward.inbox.web.task;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.casefile.Disclosure;
import org.homeward.channel.StepNames;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Say;
import org.homeward.directory.people.Speech;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.OtherSideAnswered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what came from the other side into the reader's words. */
@Component
class OtherSideViews {

    private final OtherSideAnswered answered;
    private final StepNames names;
    private final Directory directory;
    private final Speech speech;

    OtherSideViews(OtherSideAnswered answered, StepNames names, Directory directory, Speech speech) {
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
                answered.toDestroy(step, actor).stream()
                        .map(sent -> received(sent, say))
                        .toList());
    }

    private Received received(Disclosure sent, Say say) {
        var classes = sent.categories().stream()
                .sorted()
                .map(category -> say.words("cases.category." + category))
                .collect(Collectors.joining(", "));
        return new Received(say.day(sent.at()), names.sent(sent.message(), say.language()), classes);
    }

    /**
     * What came from the other side.
     *
     * @param came what it answered, or null
     * @param received what has to be destroyed
     */
    record View(@Nullable Came came, List<Received> received) {}

    /** An answer: what it is called, from which country, when it was sent. */
    record Came(String title, String country, String sent, List<OtherSideAnswered.Line> lines) {}

    /** Something that was received: when, in what message, about what. */
    record Received(String day, String message, String classes) {}
}
