package org.homeward.inbox.web.pauses;

import java.util.Locale;
import java.util.Map;
import org.homeward.deadlines.PauseRequest;
import org.homeward.deadlines.pauses.NewReview;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.PauseHandling;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.SentBodyReader;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages that pause a step with a reason, end a pause, and record a review of one, once even if it is sent twice; they
 * work without JavaScript.
 */
@Controller
class PausePages {

    private static final String REVIEW = "/tasks/{id}/pauses/{pause:[0-9]{1,18}}/review";

    private final PauseHandling desk;
    private final PauseViews views;
    private final SentBodyReader sent;

    PausePages(PauseHandling desk, PauseViews views, SentBodyReader sent) {
        this.desk = desk;
        this.views = views;
        this.sent = sent;
    }

    @GetMapping("/tasks/{id}/pause")
    ModelAndView ask(@PathVariable StepId id, Actor actor, Locale language) {
        return page(desk.step(id, actor), Map.of(), null, actor, language);
    }

    @PostMapping("/tasks/{id}/pause")
    ModelAndView pause(@PathVariable StepId id, @RequestParam Map<String, String> given, Actor actor, Locale language) {
        var step = desk.step(id, actor);
        try {
            desk.pause(step.id(), sent.read(PauseRequest.class, given), null, actor, language);
            return back(step, actor);
        } catch (InvalidContentException wrong) {
            return page(step, given, wrong, actor, language);
        }
    }

    @PostMapping("/tasks/{id}/pauses/{pause:[0-9]{1,18}}/end")
    ModelAndView end(@PathVariable StepId id, @PathVariable long pause, Actor actor) {
        var step = desk.step(id, actor);
        desk.end(step.id(), pause, null, actor);
        return back(step, actor);
    }

    @GetMapping(REVIEW)
    ModelAndView askReview(@PathVariable StepId id, @PathVariable long pause, Actor actor, Locale language) {
        var step = desk.step(id, actor);
        return reviewPage(step, pause, views.given(step, pause), null, actor, language);
    }

    @PostMapping(REVIEW)
    ModelAndView review(
            @PathVariable StepId id,
            @PathVariable long pause,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language) {
        var step = desk.step(id, actor);
        try {
            desk.review(step.id(), pause, sent.read(NewReview.class, given), given.get("key"), actor);
            return back(step, actor);
        } catch (InvalidContentException wrong) {
            return reviewPage(step, pause, given, wrong, actor, language);
        }
    }

    private ModelAndView page(
            OpenStep step,
            Map<String, String> given,
            @Nullable InvalidContentException wrong,
            Actor actor,
            Locale language) {
        return form("inbox/pause", step, given, wrong, actor, language).addObject("opens", opens(step, actor));
    }

    private ModelAndView reviewPage(
            OpenStep step,
            long pause,
            Map<String, String> given,
            @Nullable InvalidContentException wrong,
            Actor actor,
            Locale language) {
        return form("inbox/review", step, given, wrong, actor, language)
                .addObject("review", views.review(step, pause, actor, language))
                .addObject("back", path(step, actor));
    }

    private ModelAndView form(
            String page,
            OpenStep step,
            Map<String, String> given,
            @Nullable InvalidContentException wrong,
            Actor actor,
            Locale language) {
        return new ModelAndView(page, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("pause", views.of(step, actor, language))
                .addObject("form", views.form(step, given, wrong, actor, language));
    }

    private static ModelAndView back(OpenStep step, Actor actor) {
        return new ModelAndView("redirect:" + path(step, actor));
    }

    /** Where the pause stands: a supervisor who doesn't work on steps of this kind stays on this page. */
    private static String path(OpenStep step, Actor actor) {
        return "/tasks/" + step.id() + (opens(step, actor) ? "" : "/pause");
    }

    private static boolean opens(OpenStep step, Actor actor) {
        return actor.isAny(Role.valueOf(step.group()));
    }
}
