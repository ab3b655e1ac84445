package org.homeward.inbox.web.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.homeward.casefile.known.AnswerWords;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.directory.people.ReaderWordings;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormParts;
import org.homeward.engine.models.ModelTexts;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.AnswerReviewDesk;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the page together on which answers are looked at once more. */
@Component
class CheckViews {

    private final ModelTexts texts;
    private final TodayInCountry today;
    private final TaskSidebar side;
    private final ReaderWordings speech;
    private final MessageSource messages;
    private final JsonMapper json;

    CheckViews(
            ModelTexts texts,
            TodayInCountry today,
            TaskSidebar side,
            ReaderWordings speech,
            MessageSource messages,
            JsonMapper json) {
        this.texts = texts;
        this.today = today;
        this.side = side;
        this.speech = speech;
        this.messages = messages;
        this.json = json;
    }

    CheckView of(AnswerReviewDesk.Checked checked, @Nullable String doneOn, Actor actor, java.util.Locale language) {
        var step = checked.step();
        var say = speech.of(actor, language);
        var odd = new ArrayList<CheckView.Odd>();
        var sections = new Sections(checked, new UnusualAnswers(today.in(actor.country()), say), say, odd);
        return new CheckView(
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
    static String seen(AnswerReviewDesk.Checked checked) {
        return String.valueOf(checked.savedAt().toEpochMilli());
    }

    private String title(FormDefinition form, OpenStep step, Actor actor, ReaderWording say) {
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

    private static List<String> goes(FormDefinition form, OpenStep step, ReaderWording say) {
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
            AnswerReviewDesk.Checked checked, UnusualAnswers odd, ReaderWording say, List<CheckView.Odd> found) {

        List<CheckView.Section> of(JsonNode form) {
            var sections = new ArrayList<CheckView.Section>();
            section("", form, sections);
            return sections;
        }

        private void section(String title, JsonNode holder, List<CheckView.Section> sections) {
            var lines = new ArrayList<CheckView.Line>();
            var place = sections.size();
            for (var part : holder.path("components")) {
                var list = part.path("type").asString("").equals("dynamiclist");
                if (part.has("components") && !list) {
                    section(FormParts.label(part), part, sections);
                } else {
                    line(part, part.path(list ? "path" : "key").asString(""), lines);
                }
            }
            if (!lines.isEmpty()) {
                sections.add(place, new CheckView.Section(title, lines));
            }
        }

        private void line(JsonNode part, String field, List<CheckView.Line> lines) {
            var answers = checked.verdict().values();
            var mine = !field.isEmpty() && answers.containsKey(field);
            var answer = mine ? answers.get(field) : shown(field);
            if (mine || answer != null) {
                var odd = mine ? this.odd.of(part, field, answer) : java.util.Optional.<CheckView.Odd>empty();
                odd.ifPresent(found::add);
                var text = new AnswerWords(say.messages(), say.language()).given(part, answer);
                lines.add(new CheckView.Line(field, FormParts.label(part), text, odd.isPresent(), mine));
            }
        }

        private @Nullable Object shown(String field) {
            Map<String, Object> data = checked.data();
            return checked.form().shown().contains(field) ? data.get(field) : null;
        }
    }
}
