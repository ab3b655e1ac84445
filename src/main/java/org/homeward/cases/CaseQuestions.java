package org.homeward.cases;

import java.util.List;
import java.util.UUID;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseView;
import org.homeward.casefile.DataClass;
import org.homeward.channel.questions.CaseQuestionText;
import org.homeward.channel.questions.QuestionDesk;
import org.homeward.channel.questions.QuestionPermission;
import org.homeward.channel.questions.Questions;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The questions of a case with the two units as far as their reader may know them: to the origin a shelter is a country (R6, R9). */
@Component
public class CaseQuestions {

    private final CaseAccess access;
    private final Questions questions;
    private final QuestionDesk desk;
    private final CaseParties parties;

    CaseQuestions(CaseAccess access, Questions questions, QuestionDesk desk, CaseParties parties) {
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

    private CaseQuestion shown(CaseQuestionText question, CaseView view, Actor actor) {
        var known = parties.known(view);
        return new CaseQuestion(
                question,
                known.of(question.from()),
                known.of(question.to()),
                question.from().equals(view.agency()),
                writes(question, view, actor));
    }

    private List<DataClass> writes(CaseQuestionText question, CaseView view, Actor actor) {
        var goesOn =
                question.recalled() == null && questions.asking(view.number(), actor) == QuestionPermission.possible;
        return goesOn ? desk.categories(question, actor) : List.of();
    }
}
