package org.homeward.studio.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.deadlines.reading.ProcedureReader;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.NotFound;
import org.homeward.studio.Procedures;
import org.homeward.studio.Sop;
import org.homeward.studio.StepsInWords;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A procedure as it is in force: its diagrams, its steps and the results of its cases. */
@Controller
@RequestMapping("/studio/{sop:[a-z][a-zA-Z]{1,39}}")
class SopPages {

    private final Procedures procedures;
    private final SopViews views;
    private final DeadlineViews deadlines;
    private final StepsInWords inWords;

    SopPages(Procedures procedures, SopViews views, DeadlineViews deadlines, StepsInWords inWords) {
        this.procedures = procedures;
        this.views = views;
        this.deadlines = deadlines;
        this.inWords = inWords;
    }

    @GetMapping
    String show(
            @PathVariable Sop sop,
            SopPageInput asked,
            @RequestParam(defaultValue = "") String find,
            Actor actor,
            Locale language,
            Model model) {
        onlyOwners(actor);
        var procedure = procedures.require(sop);
        if (sop.equals(Procedures.TABLES)) {
            model.addAttribute("tables", deadlines.of(procedure, actor, language));
            return "studio/deadlines";
        }
        if (!find.isBlank()) {
            var found = views.find(find, procedure, asked, language);
            if (found.size() == 1) {
                return "redirect:" + found.get(0).address();
            }
            model.addAttribute("found", found);
            model.addAttribute("find", find);
        }
        model.addAttribute("whole", asked.step() == null);
        model.addAttribute("sop", views.of(procedure, asked, actor, language));
        return "studio/sop";
    }

    @GetMapping(path = "/{process:[A-Za-z]{1,60}}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] bpmn(@PathVariable Sop sop, @PathVariable String process, Actor actor, Locale language) {
        onlyOwners(actor);
        var found = required(sop, process, language).get(0);
        return procedures.files(sop).bytes(found.file());
    }

    /** The names of all elements of the file, since a diagram may hold two processes. */
    @GetMapping(path = "/{process:[A-Za-z]{1,60}}.names", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> names(@PathVariable Sop sop, @PathVariable String process, Actor actor, Locale language) {
        onlyOwners(actor);
        var file = required(sop, process, language).get(0).file();
        var names = new HashMap<String, String>();
        ProcedureReader.texts(procedures.files(sop).byName(), file, language).forEach((key, text) -> {
            if (key.toString().endsWith(".name")) {
                names.put(key.toString().replaceFirst("\\.name$", ""), text.toString());
            }
        });
        return names;
    }

    private List<ProcessInWords> required(Sop sop, String process, Locale language) {
        var found = inWords.inForce(sop, language).stream()
                .filter(one -> one.key().equals(process))
                .toList();
        if (found.isEmpty()) {
            throw NotFound.aPage();
        }
        return found;
    }

    private static void onlyOwners(Actor actor) {
        if (!actor.isAny(Role.processOwner)) {
            throw ActionNotAllowedException.role();
        }
    }
}
