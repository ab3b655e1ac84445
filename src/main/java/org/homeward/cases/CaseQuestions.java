package org.homeward.cases;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.channel.questions.CaseQuestionText;
import org.homeward.channel.questions.QuestionHandling;
import org.homeward.channel.questions.QuestionPermission;
import org.homeward.channel.questions.QuestionReader;
import org.homeward.channel.questions.QuestionText.Kind;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions of a case with the two units as far as their reader may know them: to the origin a shelter is a country (R6, R9). */
@Component
public class CaseQuestions {

    private final CaseAccess access;
    private final QuestionReader questions;
    private final QuestionHandling desk;
    private final CaseParties parties;
    private final Clock clock;

    CaseQuestions(
            CaseAccess access, QuestionReader questions, QuestionHandling desk, CaseParties parties, Clock clock) {
        this.clock = clock;
        this.access = access;
        this.questions = questions;
        this.desk = desk;
        this.parties = parties;
    }

    /** Those that the reader's agency asked or got, oldest first; throws NotFound without a running part in the case. */
    @Transactional
    public List<CaseQuestion> of(CaseNumber number, Actor actor) {
        var view = access.requireFile(number, actor);
        return questions.of(number, actor).stream()
                .map(question -> shown(question, view, actor))
                .toList();
    }

    /** One of them; throws NotFound if it isn't there for the reader. */
    @Transactional
    public CaseQuestion one(CaseNumber number, UUID id, Actor actor) {
        return shown(questions.one(number, id, actor), access.requireFile(number, actor), actor);
    }

    private CaseQuestion shown(CaseQuestionText question, GrantedCaseAccess view, Actor actor) {
        var known = parties.known(view);
        var units = new CaseQuestion.Units(known.of(question.from()), known.of(question.to()));
        var ours = question.from().equals(view.agency());
        return new CaseQuestion(
                question.id(),
                units,
                ours,
                new CaseQuestion.Dates(question.asked(), question.due(), question.answered()),
                state(question),
                texts(question, Kind.question, null, units, ours).get(0),
                texts(question, Kind.answer, null, units, ours),
                writes(question, view, actor));
    }

    private static List<CaseQuestion.Text> texts(
            CaseQuestionText question, Kind kind, @Nullable UUID original, CaseQuestion.Units units, boolean ours) {
        return question.texts().stream()
                .filter(text -> text.kind() == kind && Objects.equals(text.original(), original))
                .map(text -> {
                    var asker = text.by().equals(question.from());
                    return new CaseQuestion.Text(
                            text.id(),
                            asker ? units.from() : units.to(),
                            asker == ours,
                            text.category(),
                            text.language(),
                            text.text(),
                            text.at(),
                            text.read(),
                            texts(question, Kind.translation, text.id(), units, ours));
                })
                .toList();
    }

    private String state(CaseQuestionText question) {
        if (question.recalled() != null) {
            return "recalled";
        }
        if (question.answered() != null) {
            return "answered";
        }
        if (question.ended() != null) {
            return "ended";
        }
        return question.lateAt(clock.instant()) ? "late" : "waits";
    }

    private List<DataClass> writes(CaseQuestionText question, GrantedCaseAccess view, Actor actor) {
        var goesOn =
                question.recalled() == null && questions.asking(view.number(), actor) == QuestionPermission.possible;
        return goesOn ? desk.categories(question, actor) : List.of();
    }
}
