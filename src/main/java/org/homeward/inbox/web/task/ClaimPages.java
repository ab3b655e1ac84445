package org.homeward.inbox.web.task;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.inbox.InboxScope;
import org.homeward.inbox.StepHandling;
import org.homeward.inbox.web.task.StepPresenceViews.HereView;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Takes a step and gives it back, from a list or, without a reload, from its own page; tells that page who is there. */
@Controller
@RequestMapping("/tasks/{id}")
class ClaimPages {

    private final StepHandling desk;
    private final StepPresenceViews here;

    ClaimPages(StepHandling desk, StepPresenceViews here) {
        this.desk = desk;
        this.here = here;
    }

    @PostMapping("/claim")
    String take(
            @PathVariable StepId id,
            @RequestParam(required = false) @Nullable InboxScope from,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @RequestHeader(name = PageAccountCheck.HEADER, required = false) @Nullable String account,
            Actor actor,
            Locale language,
            Model model) {
        PageAccountCheck.require(account, actor);
        desk.take(id, actor);
        return part == null ? back(id, from) : held(id, actor, language, model);
    }

    @PostMapping("/release")
    String giveBack(
            @PathVariable StepId id,
            @RequestParam(required = false) @Nullable InboxScope from,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            @RequestHeader(name = PageAccountCheck.HEADER, required = false) @Nullable String account,
            Actor actor,
            Locale language,
            Model model) {
        PageAccountCheck.require(account, actor);
        desk.giveBack(id, actor);
        return part == null ? back(id, from) : held(id, actor, language, model);
    }

    @GetMapping(path = "/here", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Transactional
    HereView here(
            @PathVariable StepId id,
            @RequestHeader(name = PageAccountCheck.HEADER, required = false) @Nullable String account,
            Actor actor,
            Locale language) {
        PageAccountCheck.require(account, actor);
        return here.withDraft(desk.open(id, actor), actor, language);
    }

    private String held(StepId id, Actor actor, Locale language, Model model) {
        var step = desk.open(id, actor);
        model.addAttribute("here", here.of(step, actor, language));
        model.addAttribute("id", id.value());
        model.addAttribute("reader", actor.username());
        model.addAttribute("holding", TaskView.Holding.of(step, null, actor));
        return "inbox/here :: swapped";
    }

    private static String back(StepId id, @Nullable InboxScope from) {
        return "redirect:" + (from == null ? "/tasks/" + id : "/inbox?scope=" + from);
    }
}
