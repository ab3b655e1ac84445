package org.homeward.inbox.web.pauses;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.PauseDesk;
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

/** The page that records a review of a pause; sent twice it is recorded once. */
@Controller
@RequestMapping("/tasks/{id}/pauses/{pause:[0-9]{1,18}}/review")
class ReviewPages {

    private static final int UNPROCESSABLE = 422;

    private final PauseDesk desk;
    private final PauseViews views;

    ReviewPages(PauseDesk desk, PauseViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping
    String ask(@PathVariable StepId id, @PathVariable long pause, Actor actor, Locale language, Model model) {
        var step = desk.step(id, actor);
        return page(step, pause, views.given(step, pause), null, actor, language, model);
    }

    @PostMapping
    String review(
            @PathVariable StepId id,
            @PathVariable long pause,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        var step = desk.step(id, actor);
        try {
            desk.review(step.id(), pause, PauseAnswers.review(given), given.get("key"), actor);
            return PausePages.back(step, actor);
        } catch (WrongContent wrong) {
            response.setStatus(UNPROCESSABLE);
            return page(step, pause, given, wrong, actor, language, model);
        }
    }

    private String page(
            OpenStep step,
            long pause,
            Map<String, String> given,
            @Nullable WrongContent wrong,
            Actor actor,
            Locale language,
            Model model) {
        model.addAttribute("review", views.review(step, pause, actor, language));
        model.addAttribute("pause", views.of(step, actor, language));
        model.addAttribute("form", views.form(step, given, wrong, actor, language));
        model.addAttribute("back", PausePages.path(step, actor));
        return "inbox/review";
    }
}
