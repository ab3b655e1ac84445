package org.homeward.inbox.web.ladder;

import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.person.VisiblePersons;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.ReminderAnswerHandling;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.SentBodyReader;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that answers a step's reminder; it works without JavaScript. */
@Controller
@RequestMapping("/tasks/{id}/answer")
class ReminderAnswerPages {

    private final ReminderAnswerHandling desk;
    private final LadderViews views;
    private final VisiblePersons persons;
    private final SentBodyReader records;

    ReminderAnswerPages(
            ReminderAnswerHandling desk, LadderViews views, VisiblePersons persons, SentBodyReader records) {
        this.persons = persons;
        this.desk = desk;
        this.views = views;
        this.records = records;
    }

    @GetMapping
    ModelAndView ask(@PathVariable StepId id, Actor actor, Locale language) {
        return page(desk.step(id, actor), Map.of(), null, actor, language);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable StepId id, @RequestParam Map<String, String> given, Actor actor, Locale language) {
        var step = desk.step(id, actor);
        try {
            desk.answer(step.id(), ReminderAnswerBody.read(records, given), null, actor);
            var stays = actor.isAny(Role.valueOf(step.group())) && !"passedTo".equals(given.get("answer"));
            return new ModelAndView(stays ? "redirect:/tasks/" + step.id() : "redirect:/inbox");
        } catch (InvalidContentException wrong) {
            return page(step, given, wrong, actor, language);
        }
    }

    private ModelAndView page(
            OpenStep step,
            Map<String, String> given,
            @Nullable InvalidContentException wrong,
            Actor actor,
            Locale language) {
        return new ModelAndView("inbox/answer", wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("blocked", persons.blocked(step.number(), actor))
                .addObject("ladder", views.of(step, actor, language))
                .addObject("form", views.form(step, given, wrong, actor, language));
    }
}
