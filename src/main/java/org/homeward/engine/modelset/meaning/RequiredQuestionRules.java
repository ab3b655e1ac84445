package org.homeward.engine.modelset.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.forms.Option;
import org.homeward.engine.modelset.meaning.AnswersReadByModels.Reader;
import org.homeward.engine.wall.reading.ProblemText;

/**
 * A delivered step goes on asking what somebody goes by: the question, each of its answers, in the same cases, and so that it can't
 * be left empty where it couldn't. An owner words it otherwise, asks more, and leaves out what nobody goes by.
 */
final class RequiredQuestionRules {

    private final QuestionsOfModelSet delivered;
    private final AnswersUsedByProgram program;
    private final MeaningFindingCollector lost;
    private final AnswersReadByModels readers;

    RequiredQuestionRules(QuestionsOfModelSet delivered, AnswersUsedByProgram program, MeaningFindingCollector lost) {
        this.delivered = delivered;
        this.program = program;
        this.lost = lost;
        this.readers = new AnswersReadByModels(delivered, program);
    }

    void check(QuestionsOfModelSet now) {
        delivered.forms().forEach(form -> form.in(now).stream()
                .filter(other -> !other.form().equals(form.form()))
                .forEach(other -> form.questions().forEach(question -> readers.of(form, question)
                        .ifPresent(reader -> question(other, question, reader)))));
    }

    private void question(FormAtStep now, FormQuestion was, Reader reader) {
        var is = now.question(was.key()).filter(question -> !question.onlyShown());
        if (is.isEmpty()) {
            if (!(program.needs(now.step(), was.key())
                    && now.form().field(was.key()).isEmpty())) {
                tell(
                        now,
                        was,
                        "questionNeeded",
                        "must ask “{}”: {}",
                        MeaningFindingCollector.named(was.label()),
                        reader.words());
            }
            return;
        }
        if (!was.hiddenWhen().containsAll(is.get().hiddenWhen())
                || !was.shownFor().containsAll(is.get().shownFor())) {
            tell(
                    now,
                    was,
                    "questionHidden",
                    "must ask “{}” in each case in which it was asked: {}",
                    MeaningFindingCollector.named(was.label()),
                    reader.words());
        }
        if (mayBeEmpty(was, is.get())) {
            tell(
                    now,
                    was,
                    "answerRequired",
                    "must insist on an answer to “{}”: {}",
                    MeaningFindingCollector.named(was.label()),
                    reader.words());
        }
        if (reader == Reader.program) {
            gone(is.get(), was)
                    .forEach(option -> lost.doubtful(
                            now.file(),
                            was.key(),
                            ProblemText.of(
                                    "optionUnknown",
                                    "the program acts on the answer to “{}” in the step “{}” and doesn't know the answer “{}”",
                                    MeaningFindingCollector.named(was.label()),
                                    MeaningFindingCollector.named(now.name()),
                                    MeaningFindingCollector.named(option.label()))));
        }
        gone(was, is.get())
                .forEach(option -> tell(
                        now,
                        was,
                        "optionNeeded",
                        "must offer “{}” as an answer to “{}”: {}",
                        MeaningFindingCollector.named(option.label()),
                        MeaningFindingCollector.named(was.label()),
                        reader.words()));
    }

    private static boolean mayBeEmpty(FormQuestion was, FormQuestion is) {
        return !is.required()
                && (was.required() || was.neededWhen() != null && !Objects.equals(was.neededWhen(), is.neededWhen()));
    }

    private static List<Option> gone(FormQuestion was, FormQuestion is) {
        var offered = offered(is);
        return was.field().options().stream()
                .filter(option -> !option.earlier() && !offered.contains(option.value()))
                .toList();
    }

    private static Set<String> offered(FormQuestion question) {
        return question.field().options().stream()
                .filter(option -> !option.earlier())
                .map(Option::value)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void tell(FormAtStep now, FormQuestion question, String code, String what, Object... named) {
        var all = Stream.concat(Stream.of(MeaningFindingCollector.named(now.name())), Stream.of(named));
        lost.at(now.file(), question.key(), ProblemText.of(code, "the step “{}” " + what, all.toArray()));
    }
}
