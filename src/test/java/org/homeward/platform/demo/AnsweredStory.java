package org.homeward.platform.demo;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.homeward.engine.CaseStages;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.JsonText;
import org.homeward.testing.TestClock;
import org.springframework.context.ApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A story told over the API, a step at a time, always in the same order; of two who belong together the first one's. */
final class AnsweredStory {

    private static final JsonMapper JSON = JsonText.MAPPER;
    private static final int FOUND_SECONDS_AGO = 3600;

    private final ApplicationContext application;
    private final Questioner questioner;
    private final DemoPersonStory tale;
    private final Questioner.Answer opening;

    private AnsweredStory(
            ApplicationContext application, Questioner questioner, DemoPersonStory tale, Questioner.Answer opening) {
        this.application = application;
        this.questioner = questioner;
        this.tale = tale;
        this.opening = opening;
    }

    /** Opens the nth person's case of this story. */
    static AnsweredStory opened(ApplicationContext application, Questioner questioner, Scenario scenario, int person) {
        var found = application.getBean(TestClock.class).instant().minusSeconds(FOUND_SECONDS_AGO);
        var data = new DemoAnswers().of("intake", new StoryPerson(person, scenario, false), found, scenario.intake());
        var opener = StoryBook.opener(scenario);
        var path = "/api/v1/cases";
        if (scenario.isAccompanying()) {
            var sibling = new DemoAnswers().of("intake", scenario.sibling(person), found, Map.of());
            var first = questioner.post(opener, path, json(Map.of("data", sibling)));
            path += "/" + DemoAnswers.object(first.body()).get("number") + "/linked/new?relation=sibling&involved=no";
        }
        var answer = questioner.post(opener, path, json(Map.of("data", data)));
        var number = String.valueOf(DemoAnswers.object(answer.body()).get("number"));
        var tale = new DemoPersonStory(
                application.getBean(DemoStoryPlayer.class), scenario, person, new CaseNumber(number), null);
        return new AnsweredStory(application, questioner, tale, answer);
    }

    Questioner.Answer opening() {
        return opening;
    }

    CaseNumber number() {
        return tale.number();
    }

    String account(OpenStep step) {
        return tale.account(step);
    }

    /** The step that is told next; time passes where none is open; empty at the end. */
    Optional<OpenStep> next() {
        for (var next = tale.next(); ; next = tale.next()) {
            if (next.isPresent()) {
                return Optional.of(ofAlike(next.get()));
            }
            if (ended().isPresent()) {
                return next;
            }
            ToldStory.timePasses(application, tale);
        }
    }

    /** Of steps that opened together and come in no order, their drawn ids would choose. */
    private OpenStep ofAlike(OpenStep next) {
        return application.getBean(WorkItems.class).ofCase(number()).stream()
                .filter(step -> StoryBook.rank(step.key()) == StoryBook.rank(next.key())
                        && step.opened().equals(next.opened()))
                .min(Comparator.comparing(OpenStep::key)
                        .thenComparing(step -> step.agency().value()))
                .orElse(next);
    }

    /** Hands the step in; what that was answered. */
    Questioner.Answer tell(OpenStep step) {
        var data = json(Map.of("data", tale.answers(step, Map.of())));
        var answer = questioner.post(tale.account(step), "/api/v1/tasks/" + step.id() + "/hand-in", data);
        tale.told(step);
        return answer;
    }

    Optional<String> ended() {
        return application.getBean(CaseStages.class).ended(number()).map(CaseStages.Ended::how);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JacksonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
