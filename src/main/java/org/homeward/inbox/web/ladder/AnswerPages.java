package org.homeward.inbox.web.ladder;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.person.Persons;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.AnswerDesk;
import org.homeward.shared.StepId;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that answers a step's reminder; it works without JavaScript. */
@Controller
@RequestMapping("/tasks/{id}/answer")
class AnswerPages {

    private static final int UNPROCESSABLE = 422;

    private final AnswerDesk desk;
    private final LadderViews views;
    private final Persons persons;

    AnswerPages(AnswerDesk desk, LadderViews views, Persons persons) {
        this.persons = persons;
        this.desk = desk;
        this.views = views;
    }

    @GetMapping
    String ask(@PathVariable StepId id, Actor actor, Locale language, Model model) {
        return page(desk.step(id, actor), Map.of(), null, actor, language, model);
    }

    @PostMapping
    String answer(
            @PathVariable StepId id,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        var step = desk.step(id, actor);
        try {
            desk.answer(step.id(), ReminderAnswers.read(given), null, actor);
            var stays = actor.isAny(Role.valueOf(step.group())) && !"passedTo".equals(given.get("answer"));
            return stays ? "redirect:/tasks/" + step.id() : "redirect:/inbox";
        } catch (WrongContent wrong) {
            response.setStatus(UNPROCESSABLE);
            return page(step, given, wrong, actor, language, model);
        }
    }

    private String page(
            OpenStep step,
            Map<String, String> given,
            @Nullable WrongContent wrong,
            Actor actor,
            Locale language,
            Model model) {
        model.addAttribute("blocked", persons.blocked(step.number(), actor));
        model.addAttribute("ladder", views.of(step, actor, language));
        model.addAttribute("form", views.form(step, given, wrong, actor, language));
        return "inbox/answer";
    }
}
