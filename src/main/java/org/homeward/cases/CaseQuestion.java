package org.homeward.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeward.casefile.DataClass;
import org.homeward.channel.questions.CaseQuestionText;
import org.homeward.channel.questions.QuestionText;
import org.homeward.channel.questions.QuestionText.Kind;

/**
 * A question of a case, as one reader may see it.
 *
 * @param from who asked, as far as the reader may know the unit
 * @param ours whether the reader's agency asked
 * @param writes the classes of which the reader may write to the other unit; none where nothing can be written any more
 */
public record CaseQuestion(
        CaseQuestionText question, CaseParty from, CaseParty to, boolean ours, List<DataClass> writes) {

    public CaseQuestion {
        writes = List.copyOf(writes);
    }

    public UUID id() {
        return question.id();
    }

    /** The question's own text. */
    public QuestionText asked() {
        return question.texts().stream()
                .filter(text -> text.kind() == Kind.question)
                .findFirst()
                .orElseThrow();
    }

    public List<QuestionText> answers() {
        return question.texts().stream()
                .filter(text -> text.kind() == Kind.answer)
                .toList();
    }

    /** How somebody put this text into other languages, oldest first. */
    public List<QuestionText> translations(QuestionText of) {
        return question.texts().stream()
                .filter(text -> of.id().equals(text.original()))
                .toList();
    }

    /** Who wrote the text. */
    public CaseParty by(QuestionText text) {
        return text.by().equals(question.from()) ? from : to;
    }

    /** Whether the reader's agency wrote the text. */
    public boolean wrote(QuestionText text) {
        return text.by().equals(question.from()) == ours;
    }

    /** {@code recalled}, {@code answered}, {@code ended}, {@code late} or {@code waits}. */
    public String state(Instant now) {
        if (question.recalled() != null) {
            return "recalled";
        }
        if (question.answered() != null) {
            return "answered";
        }
        if (question.ended() != null) {
            return "ended";
        }
        return question.lateAt(now) ? "late" : "waits";
    }
}
