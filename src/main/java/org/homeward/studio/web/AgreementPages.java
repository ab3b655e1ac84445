package org.homeward.studio.web;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.agreements.Agreements;
import org.homeward.studio.agreements.Objections;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An owner agrees to a draft for the own country, or objects to it, on the draft's page. */
@Controller
@RequestMapping("/studio/drafts/{id}")
class AgreementPages {

    private final Agreements agreements;
    private final Objections objections;
    private final SopDrafts drafts;
    private final SopDraftViews views;
    private final MessageSource texts;

    AgreementPages(
            Agreements agreements, Objections objections, SopDrafts drafts, SopDraftViews views, MessageSource texts) {
        this.agreements = agreements;
        this.objections = objections;
        this.drafts = drafts;
        this.views = views;
        this.texts = texts;
    }

    @PostMapping("/agreements")
    ModelAndView agree(
            @PathVariable DraftId id,
            @RequestParam(required = false) @Nullable Integer revision,
            Actor actor,
            Locale language) {
        return orProblems(id, "", actor, language, () -> agreements.agree(id, actor.country(), revision, actor));
    }

    @PostMapping("/objections")
    ModelAndView object(
            @PathVariable DraftId id, @RequestParam(defaultValue = "") String reason, Actor actor, Locale language) {
        return orProblems(id, reason, actor, language, () -> objections.add(id, reason, actor));
    }

    private ModelAndView orProblems(DraftId id, String reason, Actor actor, Locale language, Runnable act) {
        var draft = drafts.require(id, actor);
        try {
            act.run();
            return new ModelAndView("redirect:/studio/drafts/" + id);
        } catch (InvalidContentException wrong) {
            return new ModelAndView("studio/draft", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("view", views.of(draft, actor, language))
                    .addObject("problems", FileRefusals.lines(wrong, texts, language))
                    .addObject("reason", reason);
        }
    }
}
