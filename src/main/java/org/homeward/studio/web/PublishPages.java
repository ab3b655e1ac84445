package org.homeward.studio.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.agreements.MissingAgreementException;
import org.homeward.studio.agreements.RequiredAgreementWords;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDraftState;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.publishing.DeferredDueRules;
import org.homeward.studio.publishing.PublishOrder;
import org.homeward.studio.publishing.Publishing;
import org.homeward.studio.trying.Scenarios;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The preview of publishing a draft, the decision of the second person, and the progress of the moving of running cases. */
@Controller
@RequestMapping("/studio/drafts/{id}/publish")
class PublishPages {

    private static final String WITH_DUE_RULES = "moveWithDueRules";

    private final SopDrafts drafts;
    private final Publishing publishing;
    private final SopDraftViews views;
    private final MigrationViews previews;
    private final DeferredDueRules dueRules;
    private final RequiredAgreementWords needs;
    private final Scenarios scenarios;
    private final MessageSource texts;

    PublishPages(
            SopDrafts drafts,
            Publishing publishing,
            SopDraftViews views,
            MigrationViews previews,
            DeferredDueRules dueRules,
            RequiredAgreementWords needs,
            Scenarios scenarios,
            MessageSource texts) {
        this.drafts = drafts;
        this.publishing = publishing;
        this.views = views;
        this.previews = previews;
        this.dueRules = dueRules;
        this.needs = needs;
        this.scenarios = scenarios;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(@PathVariable DraftId id, Actor actor, Locale language) {
        return page(id, actor, language);
    }

    @PostMapping
    ModelAndView publish(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "new") String cases,
            @RequestParam(defaultValue = "") Set<String> accepted,
            @RequestParam(required = false) @Nullable Integer revision,
            Actor actor,
            Locale language) {
        try {
            var order =
                    new PublishOrder(reason, !cases.equals("new"), cases.equals(WITH_DUE_RULES), accepted, revision);
            publishing.publish(id, order, actor);
            return new ModelAndView("redirect:/studio/drafts/" + id + "/publish");
        } catch (InvalidContentException wrong) {
            return refused(id, HttpStatus.UNPROCESSABLE_CONTENT, actor, language)
                    .addObject("problems", FileRefusals.lines(wrong, texts, language))
                    .addObject("reason", reason)
                    .addObject("cases", cases);
        } catch (MissingAgreementException missing) {
            return refused(id, HttpStatus.FORBIDDEN, actor, language)
                    .addObject(
                            "problems", List.of(new FileRefusals.Line("", needs.missing(missing.needs(), language))));
        }
    }

    private ModelAndView refused(DraftId id, HttpStatus status, Actor actor, Locale language) {
        var page = page(id, actor, language);
        page.setStatus(status);
        return page;
    }

    /** The part of the page that tells how far the moving is. */
    @GetMapping("/progress")
    ModelAndView progress(@PathVariable DraftId id, Actor actor, Locale language) {
        var draft = drafts.require(id, actor);
        return new ModelAndView("studio/progress :: progress")
                .addObject("id", id)
                .addObject("progress", previews.progress(draft, language));
    }

    /** Moves the cases that still run on other versions. */
    @PostMapping("/move")
    ModelAndView move(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "move") String cases,
            @RequestParam(defaultValue = "") Set<String> accepted,
            Actor actor,
            Locale language) {
        try {
            publishing.moveRest(id, cases.equals(WITH_DUE_RULES), accepted, actor);
            return new ModelAndView("redirect:/studio/drafts/" + id + "/publish");
        } catch (InvalidContentException wrong) {
            return refused(id, HttpStatus.UNPROCESSABLE_CONTENT, actor, language)
                    .addObject("problems", FileRefusals.lines(wrong, texts, language))
                    .addObject("cases", cases);
        }
    }

    @PostMapping("/stop")
    ModelAndView stop(@PathVariable DraftId id, Actor actor) {
        publishing.stop(id, actor);
        return new ModelAndView("redirect:/studio/drafts/" + id + "/publish");
    }

    private ModelAndView page(DraftId id, Actor actor, Locale language) {
        var draft = drafts.require(id, actor);
        var page = new ModelAndView("studio/publish")
                .addObject("id", id)
                .addObject("view", views.of(draft, actor, language));
        if (draft.state() == SopDraftState.published) {
            page.addObject("progress", previews.progress(draft, language));
        } else {
            page.addObject("takenOut", scenarios.takenOut(draft.sop(), language));
        }
        var moves = publishing.canMoveRest(draft);
        if (!draft.state().isOpen() && !moves) {
            return page;
        }
        try {
            return page.addObject("moves", moves)
                    .addObject("preview", previews.of(publishing.preview(id, actor), draft, language))
                    .addObject("dueRules", dueRules.of(draft, language));
        } catch (InvalidContentException wrong) {
            return page.addObject("problems", FileRefusals.lines(wrong, texts, language));
        }
    }
}
