package org.homeward.studio.web;

import java.util.List;
import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.studio.ProcedureNames;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.agreements.RequiredAgreementWords;
import org.homeward.studio.compare.ComparisonWords;
import org.homeward.studio.compare.ProcedureComparison;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.homeward.studio.history.VersionHistory;
import org.homeward.studio.ownership.Ownership;
import org.homeward.studio.publishing.Publishing;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The versions of a procedure, and the way back to a former one: one owner asks for it, another one decides. */
@Controller
@RequestMapping("/studio/{sop}/versions")
class VersionPages {

    private final VersionHistory history;
    private final SopVersions versions;
    private final Publishing publishing;
    private final ProcedureComparison differences;
    private final Ownership ownership;
    private final ComparisonWords words;
    private final RequiredAgreementWords needs;
    private final ProcedureNames names;
    private final MessageSource texts;

    VersionPages(
            VersionHistory history,
            SopVersions versions,
            Publishing publishing,
            ProcedureComparison differences,
            Ownership ownership,
            ComparisonWords words,
            RequiredAgreementWords needs,
            ProcedureNames names,
            MessageSource texts) {
        this.history = history;
        this.versions = versions;
        this.publishing = publishing;
        this.differences = differences;
        this.ownership = ownership;
        this.words = words;
        this.needs = needs;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(@PathVariable Sop sop, Actor actor, Locale language) {
        SopDrafts.onlyOwners(actor);
        return page("studio/versions", sop, language).addObject("versions", history.of(sop, actor, language));
    }

    /** The changes of going back to a version, before it is asked for. */
    @GetMapping("/{version}/back")
    ModelAndView confirm(@PathVariable Sop sop, @PathVariable int version, Actor actor, Locale language) {
        SopDrafts.onlyOwners(actor);
        var former = versions.files(sop, version);
        var inForce = versions.inForce(sop).version();
        return page("studio/back", sop, language)
                .addObject("version", version)
                .addObject("inForce", inForce)
                .addObject("running", history.runningOn(sop, inForce))
                .addObject("changes", changes(sop, former, language));
    }

    @PostMapping("/{version}/back")
    ModelAndView ask(@PathVariable Sop sop, @PathVariable int version, Actor actor, Locale language) {
        SopDrafts.onlyOwners(actor);
        try {
            return new ModelAndView("redirect:/studio/drafts/" + publishing.goBack(sop, version, actor));
        } catch (InvalidContentException wrong) {
            var page = confirm(sop, version, actor, language);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("problems", FileRefusals.lines(wrong, texts, language));
        }
    }

    private List<ChangeLine> changes(Sop sop, SopFiles former, Locale language) {
        var inForce = versions.inForceFiles(sop);
        var owners = ownership.of(inForce, former);
        return differences.of(inForce, former).stream()
                .map(change -> new ChangeLine(words.of(change, language), needs.of(owners.of(change), language)))
                .toList();
    }

    private ModelAndView page(String template, Sop sop, Locale language) {
        return new ModelAndView(template).addObject("sop", sop).addObject("name", names.name(sop, language));
    }

    /** A change in words, and whose it is. */
    record ChangeLine(String text, String whose) {}
}
