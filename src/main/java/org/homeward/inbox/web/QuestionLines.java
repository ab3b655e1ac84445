package org.homeward.inbox.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.homeward.channel.questions.CaseQuestionText;
import org.homeward.channel.questions.Questions;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.directory.people.ReaderWordings;
import org.springframework.stereotype.Component;

/** The questions of the other side that wait for an answer of the reader's agency, above the steps: nobody has them as a step. */
@Component
class QuestionLines {

    private static final int MOST = 20;

    private final Questions questions;
    private final ReaderWordings speech;
    private final Clock clock;

    QuestionLines(Questions questions, ReaderWordings speech, Clock clock) {
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

    private Line line(CaseQuestionText question, ReaderWording say) {
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
