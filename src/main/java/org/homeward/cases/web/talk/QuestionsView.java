package org.homeward.cases.web.talk;

import java.util.List;
import org.homeward.cases.CaseQuestion;
import org.homeward.channel.questions.QuestionHandling;

/**
 * The page of a case's questions.
 *
 * @param questions the newest first
 * @param limits that the person set for what is shared
 * @param languages in which one can write, the reader's own first
 * @param key sent with each form, so that none is taken twice
 */
record QuestionsView(
        String number,
        List<CaseQuestion> questions,
        QuestionHandling.Choices choices,
        List<String> limits,
        List<Language> languages,
        RejectedQuestionForm form,
        String key) {

    QuestionsView {
        questions = List.copyOf(questions);
        limits = List.copyOf(limits);
        languages = List.copyOf(languages);
    }

    /** The name of the language. */
    public String language(String code) {
        return languages.stream()
                .filter(one -> one.code().equals(code))
                .map(Language::name)
                .findFirst()
                .orElse(code);
    }

    /** A language by its code and its name in the reader's. */
    record Language(String code, String name) {}
}
