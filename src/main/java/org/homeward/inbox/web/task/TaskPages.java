package org.homeward.inbox.web.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.known.FinishedStepAnswers;
import org.homeward.channel.StepNames;
import org.homeward.channel.lines.DueWords;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.steps.FinishedStep;
import org.homeward.inbox.HandIn;
import org.homeward.inbox.Inbox;
import org.homeward.inbox.StepHandling;
import org.homeward.inbox.StepSubmission;
import org.homeward.inbox.web.ladder.LadderViews;
import org.homeward.inbox.web.pauses.PauseViews;
import org.homeward.shared.SentBody;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The task page: look, hand in, and the next steps. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPages {

    private final StepHandling desk;
    private final HandIn handIn;
    private final TaskViews views;
    private final HandInDoneViews doneViews;
    private final DraftViews drafts;
    private final KnownFactViews facts;
    private final LadderViews ladders;
    private final PauseViews pauses;
    private final StepPresenceViews here;
    private final OtherSideViews otherSide;
    private final Inbox inbox;
    private final DueWords words;
    private final StepNames names;
    private final ReaderLocales speech;
    private final FinishedStepAnswers answers;
    private final StepPersonHeader person;
    private final HandInRedirect then;

    TaskPages(
            StepHandling desk,
            HandIn handIn,
            TaskViews views,
            HandInDoneViews doneViews,
            DraftViews drafts,
            KnownFactViews facts,
            LadderViews ladders,
            PauseViews pauses,
            StepPresenceViews here,
            OtherSideViews otherSide,
            Inbox inbox,
            DueWords words,
            StepNames names,
            ReaderLocales speech,
            FinishedStepAnswers answers,
            StepPersonHeader person,
            HandInRedirect then) {
        this.desk = desk;
        this.handIn = handIn;
        this.views = views;
        this.doneViews = doneViews;
        this.drafts = drafts;
        this.facts = facts;
        this.ladders = ladders;
        this.pauses = pauses;
        this.here = here;
        this.otherSide = otherSide;
        this.inbox = inbox;
        this.words = words;
        this.names = names;
        this.speech = speech;
        this.answers = answers;
        this.person = person;
        this.then = then;
    }

    @GetMapping
    @Transactional
    String task(
            @PathVariable StepId id,
            Actor actor,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var done = desk.done(id, actor);
        if (done.isPresent()) {
            model.addAttribute("draft", drafts.left(done.get(), actor, language));
            done(done.get(), actor, language, model);
            var read = answers.ifReadable(done.get(), actor, language);
            model.addAttribute("answers", read.orElse(null));
            if (read.isEmpty()) {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
            }
            return "inbox/over";
        }
        var step = desk.open(id, actor);
        model.addAttribute("person", person.of(step, actor, language, request));
        model.addAttribute("draft", drafts.of(step, actor, language));
        model.addAttribute("task", views.of(step, actor, language));
        model.addAttribute("say", speech.of(actor, language));
        model.addAttribute("facts", facts.of(step, actor, language));
        model.addAttribute("ladder", ladders.of(step, actor, language));
        model.addAttribute("pause", pauses.of(step, actor, language));
        model.addAttribute("here", here.of(step, actor, language));
        model.addAttribute("reader", actor.username());
        model.addAttribute("other", otherSide.of(step, actor, language));
        return "inbox/task";
    }

    @GetMapping("/done")
    String done(@PathVariable StepId id, Actor actor, Locale language, Model model) {
        var done = desk.requireDone(id, actor);
        done(done, actor, language, model);
        model.addAttribute("urgent", inbox.mostUrgent(actor, language).orElse(null));
        return "inbox/done";
    }

    private void done(FinishedStep done, Actor actor, Locale language, Model model) {
        model.addAttribute("done", doneViews.of(done, actor, language));
        model.addAttribute("names", names);
        model.addAttribute("words", words);
        model.addAttribute("say", speech.of(actor, language));
    }

    @PostMapping(path = "/hand-in", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> handIn(
            @PathVariable StepId id,
            SentBody<Map<String, Object>> body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = PageAccountCheck.HEADER, required = false) @Nullable String account,
            Actor actor) {
        PageAccountCheck.require(account, actor);
        handIn.handIn(id, body.whole(StepSubmission.class), key, actor);
        return Map.of("location", then.after(id, actor));
    }
}
