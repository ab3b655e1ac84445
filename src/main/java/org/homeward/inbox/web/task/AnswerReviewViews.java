package org.homeward.inbox.web.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homeward.casefile.known.AnswerWords;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.AnswerReview;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the page together on which answers are looked at once more. */
@Component
class AnswerReviewViews {

    private final ModelTexts texts;
    private final TodayInCountry today;
    private final TaskSidebar side;
    private final ReaderLocales speech;
    private final MessageSource messages;
    private final JsonMapper json;

    AnswerReviewViews(
            ModelTexts texts,
            TodayInCountry today,
            TaskSidebar side,
            ReaderLocales speech,
            MessageSource messages,
            JsonMapper json) {
        this.texts = texts;
        this.today = today;
        this.side = side;
        this.speech = speech;
        this.messages = messages;
        this.json = json;
    }

    AnswerReviewView of(AnswerReview.Checked checked, @Nullable String doneOn, Actor actor, java.util.Locale language) {
        var step = checked.step();
        var say = speech.of(actor, language);
        var odd = new ArrayList<AnswerReviewView.Odd>();
        var sections = new Sections(checked, new UnusualAnswers(today.in(actor.country()), say), say, odd);
        return new AnswerReviewView(
                step.id().value(),
                texts.name(step.definitionId(), step.key(), language),
                step.number().value(),
                title(checked.form(), step, actor, say),
                odd,
                FieldMessage.of(checked.verdict().problems(), messages, language),
                sections.of(JsonText.tree(json, checked.schema())),
                goes(checked.form(), step, say),
                side.next(step, actor, say),
                seen(checked),
                UUID.randomUUID().toString(),
                doneOn);
    }

    /** Another one once the sender has changed an answer. */
    static String seen(AnswerReview.Checked checked) {
        return String.valueOf(checked.savedAt().toEpochMilli());
    }

    private String title(FormDefinition form, OpenStep step, Actor actor, ReaderLocale say) {
        var check = Objects.requireNonNull(form.check());
        if (!crosses(form, step)) {
            return say.words("task.check.title."
                    + (check == FormDefinition.Check.abroad ? FormDefinition.Check.decision : check));
        }
        var there = actor.country().equals(step.corridor().host())
                ? step.corridor().origin()
                : step.corridor().host();
        return say.words("task.check.title.abroad", say.country(there));
    }

    private static boolean crosses(FormDefinition form, OpenStep step) {
        return form.check() == FormDefinition.Check.abroad && !step.corridor().sameCountry();
    }

    private static List<String> goes(FormDefinition form, OpenStep step, ReaderLocale say) {
        return crosses(form, step)
                ? form.fields().stream()
                        .filter(Field::inCaseFile)
                        .map(Field::category)
                        .distinct()
                        .map(category -> say.words("cases.category." + category))
                        .toList()
                : List.of();
    }

    /** The form's parts with the answers that would be stored, and those that it only shows. */
    private record Sections(
            AnswerReview.Checked checked, UnusualAnswers odd, ReaderLocale say, List<AnswerReviewView.Odd> found) {

        List<AnswerReviewView.Section> of(JsonNode form) {
            var sections = new ArrayList<AnswerReviewView.Section>();
            section("", form, sections);
            return sections;
        }

        private void section(String title, JsonNode holder, List<AnswerReviewView.Section> sections) {
            var lines = new ArrayList<AnswerReviewView.Line>();
            var place = sections.size();
            for (var part : holder.path("components")) {
                var list = part.path("type").asString("").equals("dynamiclist");
                if (part.has("components") && !list) {
                    section(FormSchemaReader.label(part), part, sections);
                } else {
                    line(part, part.path(list ? "path" : "key").asString(""), lines);
                }
            }
            if (!lines.isEmpty()) {
                sections.add(place, new AnswerReviewView.Section(title, lines));
            }
        }

        private void line(JsonNode part, String field, List<AnswerReviewView.Line> lines) {
            var answers = checked.verdict().values();
            var mine = !field.isEmpty() && answers.containsKey(field);
            var answer = mine ? answers.get(field) : shown(field);
            if (mine || answer != null) {
                var odd = mine ? this.odd.of(part, field, answer) : java.util.Optional.<AnswerReviewView.Odd>empty();
                odd.ifPresent(found::add);
                var text = new AnswerWords(say.messages(), say.language()).given(part, answer);
                lines.add(new AnswerReviewView.Line(field, FormSchemaReader.label(part), text, odd.isPresent(), mine));
            }
        }

        private @Nullable Object shown(String field) {
            Map<String, Object> data = checked.data();
            return checked.form().shown().contains(field) ? data.get(field) : null;
        }
    }
}
