package org.homeward.studio.trying;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkStoppedException;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.SentBody;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.trying.WalkViews.Chosen;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** A walk: its open steps with their desks, its form, time that passes, its events. */
@Controller
@RequestMapping("/studio/drafts/{id}/try/{walk}")
class WalkPages {

    private final DraftTrials trying;
    private final WalkViews views;
    private final ReaderLocales speech;
    private final MessageSource texts;

    WalkPages(DraftTrials trying, WalkViews views, ReaderLocales speech, MessageSource texts) {
        this.trying = trying;
        this.views = views;
        this.speech = speech;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @PathVariable DraftId id,
            @PathVariable WalkId walk,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String earlier,
            @RequestParam(required = false) @Nullable String message,
            Actor actor,
            Locale language,
            Model model) {
        trying.draft(id, actor);
        var chosen = new Chosen(step, earlier, message);
        model.addAttribute("walk", views.of(id, walk, chosen, null, List.of(), speech.of(actor, language)));
        return "studio/walk";
    }

    /** Answers a step that comes before the walk's process, which begins anew. */
    @PostMapping(path = "/earlier/{step}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> earlier(
            @PathVariable DraftId id,
            @PathVariable WalkId walk,
            @PathVariable String step,
            SentBody<Map<String, Object>> body,
            Actor actor,
            Locale language) {
        trying.draft(id, actor);
        return done(id, walk, language, () -> trying.earlier(id, walk, step, fields(body)));
    }

    /** Begins the walk's process anew with this message. */
    @PostMapping(path = "/message/{message}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> message(
            @PathVariable DraftId id,
            @PathVariable WalkId walk,
            @PathVariable String message,
            SentBody<Map<String, Object>> body,
            Actor actor,
            Locale language) {
        trying.draft(id, actor);
        return done(id, walk, language, () -> trying.message(id, walk, message, fields(body)));
    }

    @PostMapping(path = "/steps/{step}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> answer(
            @PathVariable DraftId id,
            @PathVariable WalkId walk,
            @PathVariable String step,
            SentBody<Map<String, Object>> body,
            Actor actor,
            Locale language) {
        trying.draft(id, actor);
        return done(id, walk, language, () -> trying.answer(id, walk, step, fields(body)));
    }

    /** The walk's page after this was done; throws {@link InvalidContentException} if the walk can't go on. */
    private Map<String, String> done(DraftId id, WalkId walk, Locale language, Runnable work) {
        try {
            work.run();
        } catch (WalkStoppedException stopped) {
            throw InvalidContentException.field(
                    "", "trying.stopped", trying.name(id, walk, stopped.element(), language));
        }
        return Map.of("location", address(id, walk));
    }

    @PostMapping("/time")
    ModelAndView time(@PathVariable DraftId id, @PathVariable WalkId walk, Actor actor, Locale language) {
        trying.draft(id, actor);
        try {
            trying.letTimePass(id, walk);
            return new ModelAndView("redirect:" + address(id, walk));
        } catch (WalkStoppedException stopped) {
            return again(id, walk, stopped.element(), List.of(), actor, language);
        }
    }

    @PostMapping("/scenario")
    ModelAndView keep(
            @PathVariable DraftId id,
            @PathVariable WalkId walk,
            @RequestParam(defaultValue = "") String name,
            Actor actor,
            Locale language) {
        var draft = trying.draft(id, actor);
        try {
            trying.keep(draft, walk, name, actor);
            return new ModelAndView("redirect:/studio/drafts/" + id + "/try");
        } catch (InvalidContentException wrong) {
            return again(id, walk, null, FieldMessage.of(wrong.problems(), texts, language), actor, language);
        }
    }

    @PostMapping("/end")
    String end(@PathVariable DraftId id, @PathVariable WalkId walk, Actor actor) {
        trying.draft(id, actor);
        trying.end(id, walk);
        return "redirect:/studio/drafts/" + id + "/try";
    }

    private ModelAndView again(
            DraftId id,
            WalkId walk,
            @Nullable String stopped,
            List<FieldMessage> problems,
            Actor actor,
            Locale language) {
        var page = new ModelAndView("studio/walk");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("walk", views.of(id, walk, Chosen.NOTHING, stopped, problems, speech.of(actor, language)));
        return page;
    }

    private static Map<String, Object> fields(SentBody<Map<String, Object>> body) {
        try {
            return body.fields();
        } catch (InvalidContentException notAnswers) {
            throw InvalidContentException.whole("refusal.wrongContent.json");
        }
    }

    private static String address(DraftId id, WalkId walk) {
        return "/studio/drafts/" + id + "/try/" + walk;
    }
}
