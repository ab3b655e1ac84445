package org.homeward.studio.comparing;

import java.util.Locale;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.studio.OwnerNames;
import org.homeward.studio.ProcedureNames;
import org.homeward.studio.Procedures;
import org.homeward.studio.compare.ProcedureComparison;
import org.homeward.studio.drafts.DraftId;
import org.homeward.studio.drafts.FileName;
import org.homeward.studio.drafts.SopDrafts;
import org.homeward.studio.drafts.SopVersions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The changes of a draft against the version that it began from. */
@Controller
@RequestMapping("/studio/drafts/{id}")
class DraftComparisonPages {

    private final SopDrafts drafts;
    private final SopVersions versions;
    private final ProcedureComparison differences;
    private final ComparisonViews views;
    private final ProcedureNames names;
    private final OwnerNames owners;

    DraftComparisonPages(
            SopDrafts drafts,
            SopVersions versions,
            ProcedureComparison differences,
            ComparisonViews views,
            ProcedureNames names,
            OwnerNames owners) {
        this.owners = owners;
        this.drafts = drafts;
        this.versions = versions;
        this.differences = differences;
        this.views = views;
        this.names = names;
    }

    @GetMapping("/compare")
    ModelAndView compare(@PathVariable DraftId id, Actor actor, Locale language) {
        var draft = drafts.require(id, actor);
        var sop = draft.sop();
        var before = new ComparedVersion(
                versions.files(sop, draft.baseVersion()), versions.tables(sop, draft.baseVersion()));
        var after = new ComparedVersion(drafts.files(id), versions.inForceFiles(Procedures.TABLES));
        return new ModelAndView("studio/compare")
                .addObject("view", views.of(before, after, language))
                .addObject("sop", sop)
                .addObject("name", names.name(sop, language))
                .addObject("draft", draft)
                .addObject("authors", owners.together(draft.authors(), language))
                .addObject("from", draft.baseVersion())
                .addObject("inForce", versions.inForce(sop).version())
                .addObject("afterAt", "/studio/drafts/" + id)
                .addObject("beforeAt", "/studio/" + sop + "/versions/" + draft.baseVersion());
    }

    /** The names of a diagram's elements in the reader's language. */
    @GetMapping("/names/{*name}")
    @ResponseBody
    Map<String, String> names(@PathVariable DraftId id, @PathVariable FileName name, Actor actor, Locale language) {
        drafts.require(id, actor);
        return differences.name(drafts.name(name, id), drafts.files(id)).elements(language);
    }
}
