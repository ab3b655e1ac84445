package org.homeward.studio.web;

import java.util.List;
import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A new draft: of the version in force, of a former one, or of a file that was made elsewhere. */
@Controller
@RequestMapping("/studio")
class UploadPages {

    private final SopDrafts drafts;
    private final SopVersions versions;
    private final UploadedFiles sent;
    private final SopDraftViews views;
    private final MessageSource texts;

    UploadPages(SopDrafts drafts, SopVersions versions, UploadedFiles sent, SopDraftViews views, MessageSource texts) {
        this.drafts = drafts;
        this.versions = versions;
        this.sent = sent;
        this.views = views;
        this.texts = texts;
    }

    @GetMapping("/upload")
    ModelAndView show(Actor actor, Locale language) {
        SopDrafts.onlyOwners(actor);
        return page(language);
    }

    @PostMapping("/upload")
    ModelAndView upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String sop,
            Actor actor,
            Locale language) {
        SopDrafts.onlyOwners(actor);
        try {
            return draft(sent.draft(file, sop, actor));
        } catch (InvalidContentException wrong) {
            var page = page(language);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("problems", FileRefusals.lines(wrong, texts, language));
        }
    }

    /** A draft of a procedure's version; of the one in force if none is named. */
    @PostMapping("/drafts")
    ModelAndView open(
            @RequestParam(required = false) @Nullable String sop,
            @RequestParam(required = false) @Nullable Integer version,
            Actor actor) {
        SopDrafts.onlyOwners(actor);
        var named = sent.requiredSop(sop);
        return draft(version == null ? drafts.open(named, actor) : drafts.open(named, version, actor));
    }

    private static ModelAndView draft(DraftId id) {
        return new ModelAndView("redirect:/studio/drafts/" + id);
    }

    private ModelAndView page(Locale language) {
        return new ModelAndView("studio/upload").addObject("sops", choices(language));
    }

    private List<Choice> choices(Locale language) {
        return versions.all().stream()
                .map(sop -> new Choice(sop.key(), views.name(sop, language)))
                .toList();
    }

    /** A procedure to choose. */
    record Choice(String key, String name) {}
}
