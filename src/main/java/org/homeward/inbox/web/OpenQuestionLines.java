package org.homeward.inbox.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.homeward.channel.questions.CaseQuestionText;
import org.homeward.channel.questions.QuestionReader;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.springframework.stereotype.Component;

/** The questions of the other side that wait for an answer of the reader's agency, above the steps: nobody has them as a step. */
@Component
class OpenQuestionLines {

    private static final int MOST = 20;

    private final QuestionReader questions;
    private final ReaderLocales speech;
    private final Clock clock;

    OpenQuestionLines(QuestionReader questions, ReaderLocales speech, Clock clock) {
        this.questions = questions;
        this.speech = speech;
        this.clock = clock;
    }

    List<Line> of(Actor actor, Locale language) {
        var say = speech.of(actor, language);
        return questions.waitingAt(actor, MOST).stream()
                .map(question -> line(question, say))
                .toList();
    }

    private Line line(CaseQuestionText question, ReaderLocale say) {
        return new Line(
                question.number().value(),
                say.country(question.from().country()),
                say.day(question.due()),
                question.lateAt(clock.instant()));
    }

    /**
     * A question that waits.
     *
     * @param country whose agency asks
     */
    record Line(String number, String country, String due, boolean late) {}
}
