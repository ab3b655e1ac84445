package org.homeward.inbox.web.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.engine.Idempotency;
import org.homeward.engine.steps.OpenStep;
import org.homeward.inbox.AnswerReview;
import org.homeward.inbox.HandIn;
import org.homeward.inbox.StepSubmission;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.SentBody;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Answers are shown in words before what can't be taken back; then they are handed in as they were shown, once. */
@Controller
@RequestMapping("/tasks/{id}/check")
class AnswerReviewPages {

    private final AnswerReview desk;
    private final AnswerReviewViews views;
    private final KnownFactViews facts;
    private final StepPersonHeader person;
    private final HandIn handIn;
    private final Idempotency idempotency;
    private final HandInRedirect then;

    AnswerReviewPages(
            AnswerReview desk,
            AnswerReviewViews views,
            KnownFactViews facts,
            StepPersonHeader person,
            HandIn handIn,
            Idempotency idempotency,
            HandInRedirect then) {
        this.desk = desk;
        this.views = views;
        this.facts = facts;
        this.person = person;
        this.handIn = handIn;
        this.idempotency = idempotency;
        this.then = then;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> keep(
            @PathVariable StepId id, SentBody<Map<String, Object>> body, Actor actor, Locale language) {
        var given = body.whole(StepSubmission.class);
        desk.requireLook(id, actor);
        handIn.rehearse(id, given, actor);
        desk.keep(id, given, actor, language);
        var doneOn = given.doneOn();
        return Map.of(
                "location",
                "/tasks/" + id + "/check" + (doneOn == null || doneOn.isBlank() ? "" : "?doneOn=" + doneOn));
    }

    @GetMapping
    String show(
            @PathVariable StepId id,
            @RequestParam(required = false) @Nullable String doneOn,
            Actor actor,
            Locale language,
            HttpServletRequest request,
            Model model) {
        var checked = desk.of(id, actor, language);
        if (checked.isEmpty()) {
            return "redirect:/tasks/" + id;
        }
        beside(checked.get().step(), actor, language, request, model);
        return page(views.of(checked.get(), doneOn, actor, language), null, model);
    }

    /**
     * Hands in what the page showed.
     *
     * @param seen stands for the answers that it showed
     * @param sure the fields whose odd answers are confirmed
     */
    @PostMapping("/hand-in")
    String handIn(
            @PathVariable StepId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(required = false) @Nullable List<String> sure,
            @RequestParam(required = false) @Nullable String doneOn,
            Actor actor,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!key.isEmpty() && idempotency.answerOf(actor.username(), key).isPresent()) {
            return "redirect:" + then.after(id, actor);
        }
        var checked = desk.of(id, actor, language);
        if (checked.isEmpty()) {
            return "redirect:/tasks/" + id;
        }
        var view = views.of(checked.get(), doneOn, actor, language);
        var said = sure == null ? List.<String>of() : sure;
        beside(checked.get().step(), actor, language, request, model);
        if (!seen.equals(view.seen())) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(view, "task.check.changed", model);
        }
        if (!view.wrong().isEmpty()
                || !view.odd().stream().map(AnswerReviewView.Odd::field).allMatch(said::contains)) {
            response.setStatus(422);
            return page(view, view.wrong().isEmpty() ? "task.check.confirm" : "task.check.mend", model);
        }
        try {
            handIn.handIn(id, new StepSubmission(checked.get().data(), doneOn), key, actor);
        } catch (InvalidContentException refused) {
            // by what has changed since the answers were kept
            response.setStatus(422);
            return page(views.of(checked.get().refused(refused), doneOn, actor, language), "task.check.mend", model);
        }
        return "redirect:" + then.after(id, actor);
    }

    private void beside(OpenStep step, Actor actor, Locale language, HttpServletRequest request, Model model) {
        model.addAttribute("person", person.of(step, actor, language, request));
        model.addAttribute("facts", facts.of(step, actor, language));
    }

    private static String page(AnswerReviewView view, @Nullable String problem, Model model) {
        model.addAttribute("check", view);
        model.addAttribute("problem", problem);
        return "inbox/check";
    }
}
