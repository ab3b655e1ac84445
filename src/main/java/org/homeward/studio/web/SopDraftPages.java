package org.homeward.studio.web;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.agreements.DraftHolders;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.DraftWorkflow;
import org.homeward.studio.drafts.FileName;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.editing.FormCreation;
import org.homeward.studio.publishing.Publishing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A draft: its holder, its problems, its files, and its way to a version. */
@Controller
@RequestMapping("/studio/drafts/{id}")
class SopDraftPages {

    private final SopDrafts drafts;
    private final DraftWorkflow course;
    private final DraftHolders holders;
    private final Publishing publishing;
    private final UploadedFiles sent;
    private final FormCreation newForms;
    private final SopDraftViews views;
    private final SopDraftResponses answers;
    private final MessageSource texts;

    SopDraftPages(
            SopDrafts drafts,
            DraftWorkflow course,
            DraftHolders holders,
            Publishing publishing,
            UploadedFiles sent,
            FormCreation newForms,
            SopDraftViews views,
            SopDraftResponses answers,
            MessageSource texts) {
        this.drafts = drafts;
        this.course = course;
        this.holders = holders;
        this.publishing = publishing;
        this.sent = sent;
        this.newForms = newForms;
        this.views = views;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(@PathVariable DraftId id, Actor actor, Locale language) {
        return page(id, actor, language);
    }

    @GetMapping("/files/{*name}")
    ResponseEntity<byte[]> file(@PathVariable DraftId id, @PathVariable FileName name, Actor actor) {
        drafts.require(id, actor);
        return answers.download(drafts.name(name, id), drafts.files(id));
    }

    /** A file that was made or changed elsewhere. */
    @PostMapping("/files")
    ModelAndView add(
            @PathVariable DraftId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor,
            Locale language) {
        drafts.require(id, actor);
        return orProblems(id, actor, language, () -> sent.into(id, file, actor));
    }

    /** A new form; its editor opens. */
    @PostMapping("/forms")
    ModelAndView newForm(
            @PathVariable DraftId id, @RequestParam(defaultValue = "") String title, Actor actor, Locale language) {
        drafts.require(id, actor);
        try {
            return new ModelAndView("redirect:/studio/drafts/" + id + "/edit/" + newForms.add(id, title, actor));
        } catch (InvalidContentException wrong) {
            return refused(id, wrong, actor, language);
        }
    }

    /** Takes a file out. */
    @PostMapping("/files/removal")
    ModelAndView remove(
            @PathVariable DraftId id,
            @RequestParam(required = false) @Nullable FileName name,
            Actor actor,
            Locale language) {
        drafts.require(id, actor);
        return orProblems(id, actor, language, () -> drafts.remove(id, name == null ? "" : name.value(), actor));
    }

    /** Takes back what the draft did to a file. */
    @PostMapping("/files/back")
    ModelAndView putBack(
            @PathVariable DraftId id,
            @RequestParam(required = false) @Nullable FileName name,
            Actor actor,
            Locale language) {
        return orProblems(id, actor, language, () -> drafts.putBack(id, name == null ? "" : name.value(), actor));
    }

    @PostMapping("/hold")
    ModelAndView takeOver(@PathVariable DraftId id, Actor actor, Locale language) {
        return orProblems(id, actor, language, () -> holders.takeOver(id, actor));
    }

    @PostMapping("/review")
    ModelAndView review(@PathVariable DraftId id, Actor actor, Locale language) {
        return orProblems(id, actor, language, () -> publishing.askReview(id, actor));
    }

    /** Asks for changes; an author takes the draft back. */
    @PostMapping("/return")
    ModelAndView giveBack(
            @PathVariable DraftId id, @RequestParam(defaultValue = "") String note, Actor actor, Locale language) {
        try {
            holders.giveBack(id, note, actor);
            return new ModelAndView("redirect:/studio/drafts/" + id);
        } catch (InvalidContentException wrong) {
            return refused(id, wrong, actor, language).addObject("note", note);
        }
    }

    @PostMapping("/update")
    ModelAndView bringUpToDate(@PathVariable DraftId id, Actor actor, Locale language) {
        return orProblems(id, actor, language, () -> course.bringUpToDate(id, actor));
    }

    @PostMapping("/discard")
    ModelAndView discard(@PathVariable DraftId id, Actor actor, Locale language) {
        return orProblems(id, actor, language, () -> course.discard(id, actor));
    }

    private ModelAndView orProblems(DraftId id, Actor actor, Locale language, Runnable act) {
        drafts.require(id, actor);
        try {
            act.run();
            return new ModelAndView("redirect:/studio/drafts/" + id);
        } catch (InvalidContentException wrong) {
            return refused(id, wrong, actor, language);
        }
    }

    private ModelAndView refused(DraftId id, InvalidContentException wrong, Actor actor, Locale language) {
        var page = page(id, actor, language);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("problems", FileRefusals.lines(wrong, texts, language));
    }

    private ModelAndView page(DraftId id, Actor actor, Locale language) {
        return new ModelAndView("studio/draft").addObject("view", views.of(drafts.require(id, actor), actor, language));
    }
}
