package org.homeward.cases.web.talk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.casefile.limits.SharingLimits;
import org.homeward.cases.CaseQuestions;
import org.homeward.channel.questions.QuestionHandling;
import org.homeward.directory.UsedLanguages;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a case's questions together. */
@Component
class QuestionsViews {

    private final CaseQuestions questions;
    private final QuestionHandling desk;
    private final SharingLimits limits;
    private final MessageSource texts;

    QuestionsViews(CaseQuestions questions, QuestionHandling desk, SharingLimits limits, MessageSource texts) {
        this.limits = limits;
        this.questions = questions;
        this.desk = desk;
        this.texts = texts;
    }

    @Transactional
    public QuestionsView of(CaseNumber number, RejectedQuestionForm form, Actor actor, Locale language) {
        var newestFirst = new ArrayList<>(questions.of(number, actor));
        Collections.reverse(newestFirst);
        return new QuestionsView(
                number.value(),
                newestFirst,
                desk.choices(number, actor),
                limits.of(number, actor, language),
                languages(actor, language),
                form,
                UUID.randomUUID().toString());
    }

    /** The refused form, with the messages at its fields. */
    RejectedQuestionForm wrong(String form, Map<String, String> given, InvalidContentException wrong, Locale language) {
        var problems = FieldMessage.of(wrong, "text", texts, language).stream()
                .map(problem -> new FieldMessage(problem.field() + form, problem.message()))
                .toList();
        return new RejectedQuestionForm(form, given, problems);
    }

    private static List<QuestionsView.Language> languages(Actor actor, Locale language) {
        var own = actor.language().getLanguage();
        return UsedLanguages.of(UsedLanguages.Use.written).stream()
                .map(code -> new QuestionsView.Language(
                        code, Locale.forLanguageTag(code).getDisplayLanguage(language)))
                .sorted(Comparator.comparing(
                                (QuestionsView.Language one) -> !one.code().equals(own))
                        .thenComparing(QuestionsView.Language::code))
                .toList();
    }
}
