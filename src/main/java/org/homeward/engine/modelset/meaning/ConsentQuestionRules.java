package org.homeward.engine.modelset.meaning;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.forms.Option;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.procedures.ConsentValue;
import org.jspecify.annotations.Nullable;

/**
 * A question that asks the person for a consent stays one: for the same purpose, to the same recipient, with an answer that declines
 * and one that says that nobody asked (R1, R10). A new one names a purpose that the program knows.
 */
final class ConsentQuestionRules {

    private static final Set<String> ANSWERS =
            Set.of(ConsentValue.Given.name(), ConsentValue.Declined.name(), ConsentValue.NotAsked.name());
    private static final Word NOBODY = Word.of("nobody", "problem.recipient.nobody");

    private final QuestionsOfModelSet delivered;
    private final MeaningFindingCollector lost;

    ConsentQuestionRules(QuestionsOfModelSet delivered, MeaningFindingCollector lost) {
        this.delivered = delivered;
        this.lost = lost;
    }

    void check(QuestionsOfModelSet now) {
        delivered.forms().forEach(form -> form.in(now).stream()
                .filter(other -> !other.form().equals(form.form()))
                .forEach(other -> form.questions().stream()
                        .filter(question -> question.field().consentPurpose() != null)
                        .forEach(question ->
                                other.question(question.key()).ifPresent(is -> kept(other, question, is)))));
        now.forms().forEach(form -> form.questions().stream()
                .filter(question -> question.field().consentPurpose() != null)
                .forEach(question -> known(form.file(), question)));
    }

    private void kept(FormAtStep now, FormQuestion was, FormQuestion is) {
        var same = Objects.equals(was.field().consentPurpose(), is.field().consentPurpose());
        if (!same) {
            lost.at(
                    now.file(),
                    was.key(),
                    ProblemText.of(
                            "consentLost",
                            "the step “{}” must keep the answer to “{}” as a consent to {}",
                            MeaningFindingCollector.named(now.name()),
                            MeaningFindingCollector.named(was.label()),
                            purpose(Objects.requireNonNull(was.field().consentPurpose()))));
        } else if (!Objects.equals(was.field().consentRecipient(), is.field().consentRecipient())) {
            lost.at(
                    now.file(),
                    was.key(),
                    ProblemText.of(
                            "recipientChanged",
                            "the step “{}” must ask “{}” for {}, not for {}",
                            MeaningFindingCollector.named(now.name()),
                            MeaningFindingCollector.named(was.label()),
                            recipient(was.field().consentRecipient()),
                            recipient(is.field().consentRecipient())));
        }
    }

    private void known(String file, FormQuestion question) {
        var purpose = Objects.requireNonNull(question.field().consentPurpose());
        if (!delivered.purposes().contains(purpose)) {
            lost.at(
                    file,
                    question.key(),
                    ProblemText.of("purposeUnknown", "no consent is for the purpose {}", purpose));
        }
        var answers = question.field().options().stream()
                .filter(option -> !option.earlier())
                .map(Option::value)
                .collect(Collectors.toSet());
        if (!answers.equals(ANSWERS)) {
            lost.at(
                    file,
                    question.key(),
                    ProblemText.of(
                            "consentAnswers", "a consent is given, declined or not asked: no more answers, no fewer"));
        }
    }

    private static Object recipient(@Nullable String recipient) {
        return recipient == null ? NOBODY : recipient;
    }

    private static Word purpose(String purpose) {
        return Word.of(purpose, "cases.purpose." + purpose);
    }
}
