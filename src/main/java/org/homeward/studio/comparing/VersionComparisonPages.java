package org.homeward.studio.comparing;

import java.util.Locale;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.shared.NotFound;
import org.homeward.studio.ProcedureNames;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.homeward.studio.compare.ProcedureComparison;
import org.homeward.studio.drafts.FileName;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The changes of a published version against another one. */
@Controller
@RequestMapping("/studio/{sop}/versions")
class VersionComparisonPages {

    private final SopVersions versions;
    private final ProcedureComparison differences;
    private final ComparisonViews views;
    private final ProcedureNames names;

    VersionComparisonPages(
            SopVersions versions, ProcedureComparison differences, ComparisonViews views, ProcedureNames names) {
        this.versions = versions;
        this.differences = differences;
        this.views = views;
        this.names = names;
    }

    @GetMapping("/{from}/{to}")
    ModelAndView compare(
            @PathVariable Sop sop, @PathVariable int from, @PathVariable int to, Actor actor, Locale language) {
        SopDrafts.onlyOwners(actor);
        var view = views.of(compared(sop, from), compared(sop, to), language);
        return new ModelAndView("studio/compare")
                .addObject("view", view)
                .addObject("sop", sop)
                .addObject("name", names.name(sop, language))
                .addObject("from", from)
                .addObject("to", to)
                .addObject("afterAt", "/studio/" + sop + "/versions/" + to)
                .addObject("beforeAt", "/studio/" + sop + "/versions/" + from);
    }

    private ComparedVersion compared(Sop sop, int version) {
        return new ComparedVersion(versions.files(sop, version), versions.tables(sop, version));
    }

    /** A diagram of a version. */
    @GetMapping("/{version}/files/{*name}")
    ResponseEntity<byte[]> file(
            @PathVariable Sop sop, @PathVariable int version, @PathVariable FileName name, Actor actor) {
        SopDrafts.onlyOwners(actor);
        var files = versions.files(sop, version);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(files.bytes(diagram(name, files)));
    }

    /** The names of a diagram's elements in the reader's language. */
    @GetMapping("/{version}/names/{*name}")
    @ResponseBody
    Map<String, String> names(
            @PathVariable Sop sop,
            @PathVariable int version,
            @PathVariable FileName name,
            Actor actor,
            Locale language) {
        SopDrafts.onlyOwners(actor);
        var files = versions.files(sop, version);
        return differences.name(diagram(name, files), files).elements(language);
    }

    private static String diagram(FileName name, SopFiles files) {
        if (!name.value().endsWith(".bpmn") || !files.has(name.value())) {
            throw NotFound.aPage();
        }
        return name.value();
    }
}
