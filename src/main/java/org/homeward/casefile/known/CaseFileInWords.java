package org.homeward.casefile.known;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.homeward.casefile.DataClass;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The person's file in the reader's words, as far as the reader may see it. */
@Component
public class CaseFileInWords {

    private final PersonFile file;
    private final QuestionOfAnswerFinder forms;
    private final MessageSource messages;
    private final TodayInCountry today;

    CaseFileInWords(PersonFile file, QuestionOfAnswerFinder forms, MessageSource messages, TodayInCountry today) {
        this.file = file;
        this.forms = forms;
        this.messages = messages;
        this.today = today;
    }

    /** The answers by data class, then in the order in which they were first given; throws {@link NotFound} as {@link PersonFile#of}. */
    @Transactional
    public List<AnswerForReader> of(CaseNumber number, Actor actor, Locale language) {
        return of(number, actor, language, field -> true);
    }

    /** The same of some fields, by their keys. */
    @Transactional
    public List<AnswerForReader> of(CaseNumber number, Actor actor, Locale language, Predicate<String> fields) {
        var known = new ArrayList<>(file.of(number, actor, fields));
        known.sort(Comparator.<AnswerWithVersions, DataClass>comparing(
                        answer -> answer.field().category())
                .thenComparing(answer ->
                        answer.versions().get(answer.versions().size() - 1).id()));
        var asked = asked(number, known, language);
        return known.stream()
                .flatMap(answer -> worded(answer, asked, actor).stream())
                .toList();
    }

    private QuestionOfAnswerFinder.OfCase asked(CaseNumber number, List<AnswerWithVersions> known, Locale language) {
        var answers = new HashMap<String, Object>();
        known.forEach(answer -> answers.put(
                answer.field().key(),
                answer.versions().stream().map(AnswerVersion::value).toList()));
        return forms.of(number, language, answers);
    }

    /** What no form asks is the program's own note of an answer that stands elsewhere. */
    private Optional<AnswerForReader> worded(
            AnswerWithVersions answer, QuestionOfAnswerFinder.OfCase asked, Actor reader) {
        var words = new AnswerWords(messages, asked.language());
        var versions = new ArrayList<AnswerForReader.Version>();
        var field = answer.field().key();
        var newest = part(field, answer.newest(), asked);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        for (var version : answer.versions()) {
            var part = part(field, version, asked).orElse(newest.get());
            var step = asked.step(version.step()).orElse(null);
            var told = told(version, words.of(part, version.value()), step, reader);
            versions.add(new AnswerForReader.Version(version, told, step));
        }
        return Optional.of(new AnswerForReader(answer, FormSchemaReader.label(newest.get()), newest.get(), versions));
    }

    private AnswerForReader.Told told(AnswerVersion version, String text, @Nullable FinishedStep step, Actor reader) {
        var by = version.by();
        return new AnswerForReader.Told(
                version.value(),
                text,
                by.otherSide()
                        ? today.at(version.at(), reader.country()).toString()
                        : version.at().toString(),
                by.country(),
                by.agency(),
                step == null || by.otherSide() ? null : step.key());
    }

    private static Optional<JsonNode> part(String field, AnswerVersion version, QuestionOfAnswerFinder.OfCase asked) {
        return asked.part(field, version.asked());
    }
}
