package org.homeward.casefile.known;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.engine.steps.FinishedSteps;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.FormPrefill;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.JsonText;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the question to an answer: the component of the form in which it was given, in the reader's language. */
@Component
final class QuestionOfAnswerFinder {

    private static final JsonMapper JSON = JsonText.MAPPER;

    private final FormLibrary library;
    private final FinishedSteps finished;
    private final List<FormPrefill> fills;

    QuestionOfAnswerFinder(FormLibrary library, FinishedSteps finished, List<FormPrefill> fills) {
        this.library = library;
        this.finished = finished;
        this.fills = List.copyOf(fills);
    }

    /**
     * The forms of a case in a language, each read once.
     *
     * @param answers what was answered, so that options that are no longer offered keep their words
     */
    OfCase of(CaseNumber number, Locale language, Map<String, ?> answers) {
        var steps = finished.ofCase(number).stream()
                .collect(Collectors.toMap(FinishedStep::id, Function.identity(), (one, same) -> one));
        return new OfCase(this, number, steps, language, answers, new HashMap<>(), new HashMap<>());
    }

    /** The form's name of a field that the file keeps under another. */
    String asked(String step, String kept) {
        return fills.stream()
                .filter(fill -> fill.step().equals(step))
                .map(fill -> fill.askedAs(kept))
                .filter(asked -> !asked.equals(kept))
                .findFirst()
                .orElse(kept);
    }

    /** The forms of one case. */
    record OfCase(
            QuestionOfAnswerFinder forms,
            CaseNumber number,
            Map<StepId, FinishedStep> steps,
            Locale language,
            Map<String, ?> answers,
            Map<String, Optional<JsonNode>> ofSteps,
            Map<String, List<JsonNode>> ofJourney) {

        /** The finished step, if it is one of the case. */
        Optional<FinishedStep> step(@Nullable StepId step) {
            return step == null ? Optional.empty() : Optional.ofNullable(steps.get(step));
        }

        /** The question; empty if no form asks it. */
        Optional<JsonNode> part(String kept, @Nullable StepId step) {
            var in = step(step);
            return in.isPresent()
                    ? in.flatMap(over -> schema(over)
                            .flatMap(schema -> FormSchemaReader.field(schema, forms.asked(over.key(), kept))))
                    : journey().stream()
                            .flatMap(schema -> FormSchemaReader.field(schema, kept).stream())
                            .findFirst();
        }

        Optional<JsonNode> schema(FinishedStep step) {
            return ofSteps.computeIfAbsent(
                    step.definitionId() + " " + step.key(),
                    absent -> forms.library.schema(step, language, answers).map(schema -> JsonText.tree(JSON, schema)));
        }

        private List<JsonNode> journey() {
            return ofJourney.computeIfAbsent(
                    "", absent -> forms.library.journeySchemas(number, language, answers).stream()
                            .map(schema -> JsonText.tree(JSON, schema))
                            .toList());
        }
    }
}
