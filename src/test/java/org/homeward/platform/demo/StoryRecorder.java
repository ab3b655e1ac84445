package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import tools.jackson.databind.node.ObjectNode;

/** Tells a story to its end and asks all that the API answers on the way. */
final class StoryRecorder {

    /** Of who hands it in, at each step. */
    private static final List<String> OF_THE_STEP = List.of("/api/v1/tasks/{step}", "/api/v1/tasks/{step}/form");

    /** Of who hands it in, now and then. */
    private static final List<String> OF_THE_DESK = List.of(
            "/api/v1/tasks?scope=mine&case={case}",
            "/api/v1/cases?number={case}",
            "/api/v1/tasks/{step}/draft",
            "/api/v1/tasks/{step}/pauses");

    /** Of half of the agencies that take part, now and then. */
    private static final List<String> OF_THE_CASE = List.of(
            "/api/v1/tasks?scope=agency&case={case}",
            "/api/v1/tasks?scope=waiting&case={case}",
            "/api/v1/cases/{case}",
            "/api/v1/cases/{case}/timeline?limit=200",
            "/api/v1/cases/{case}/consents",
            "/api/v1/cases/{case}/messages",
            "/api/v1/cases/{case}/documents");

    private static final int NOW_AND_THEN = 8;

    private static final Map<String, String> LANGUAGES =
            DemoAccounts.rows().stream().collect(Collectors.toMap(AccountInput::username, AccountInput::language));
    private static final Map<String, String> ONE_OF_EACH = DemoAccounts.rows().stream()
            .filter(account -> account.roles().contains(Role.caseworker))
            .collect(Collectors.toMap(
                    account -> account.agency().value(), AccountInput::username, (first, second) -> first));

    private final RecordedAnswers answers = new RecordedAnswers();
    private final RecordedAnswers forms;
    private final AnsweredStory story;
    private final CaseRows rows;
    private final Questioner questioner;
    private final int first;
    private NormalForm form;

    /**
     * @param forms where the forms go: they are long and the same in many stories
     * @param first how many steps are told before the case is asked for
     */
    StoryRecorder(AnsweredStory story, RecordedAnswers forms, CaseRows rows, Questioner questioner, int first) {
        this.story = story;
        this.forms = forms;
        this.rows = rows;
        this.questioner = questioner;
        this.first = first % NOW_AND_THEN;
        this.form = form();
    }

    RecordedAnswers record() {
        var told = 0;
        note("POST /api/v1/cases", told, "opening", story.opening());
        OpenStep refused = null;
        for (var next = story.next(); next.isPresent(); next = story.next()) {
            var step = next.get();
            assertThat(refused == null || !refused.id().equals(step.id()))
                    .as("refused, and told once more: " + step.key())
                    .isTrue();
            var account = story.account(step);
            form = form();
            ask(step, told, account);
            var answer = story.tell(step);
            refused = answer.status() < 300 ? null : step;
            form = form();
            note("POST hand-in", told, step.key() + "@" + account, answer);
            told++;
        }
        answers.put(new RecordedAnswers.Place("steps", told, "end"), rows.done(story.number()));
        answers.put(new RecordedAnswers.Place("admitted", told, "end"), rows.admitted(story.number()));
        return answers;
    }

    private void ask(OpenStep step, int told, String account) {
        OF_THE_STEP.forEach(path -> ask(step, told, path, account));
        if (told % NOW_AND_THEN == first) {
            OF_THE_DESK.forEach(path -> ask(step, told, path, account));
            OF_THE_CASE.forEach(path -> ask(step, told, path, account));
            var others = rows.parties(story.number());
            others.remove(step.agency().value());
            for (int other = 0; other < others.size(); other++) {
                var reader = ONE_OF_EACH.get(others.get(other));
                if (reader != null && (other + told / NOW_AND_THEN) % 2 == 0) {
                    ask(step, told, "/api/v1/tasks/{step}", reader);
                    OF_THE_CASE.forEach(path -> ask(step, told, path, reader));
                }
            }
        }
    }

    private void ask(OpenStep step, int told, String path, String account) {
        var asked = path.replace("{case}", story.number().value())
                .replace("{step}", step.id().value());
        var answer = questioner.get(account, asked);
        if (path.endsWith("/form") && answer.status() == 200) {
            answer = withoutForm(answer, "form " + step.formKey() + " in " + LANGUAGES.get(account));
        }
        note("GET " + path + " as " + account, told, step.key(), answer);
    }

    private Questioner.Answer withoutForm(Questioner.Answer answer, String name) {
        var body = NormalForm.object(answer.body());
        // the days of its rules are the story's, not the form's
        if (body.path("schema").path("days") instanceof ObjectNode days) {
            days.propertyNames().forEach(day -> days.put(day, "{day}"));
        }
        var lines = new NormalForm("", Map.of())
                .of(answer.status(), body.path("schema").toString());
        var content = Integer.toHexString(lines.hashCode());
        var place = new RecordedAnswers.Place(name, 0, content);
        if (forms.at(place).isEmpty()) {
            forms.put(place, lines);
        }
        return new Questioner.Answer(
                answer.status(), body.put("schema", name + " " + content).toString());
    }

    private void note(String question, int told, String step, Questioner.Answer answer) {
        answers.put(new RecordedAnswers.Place(question, told, step), form.of(answer.status(), answer.body()));
    }

    private NormalForm form() {
        return new NormalForm(story.number().value(), rows.steps(story.number()));
    }
}
