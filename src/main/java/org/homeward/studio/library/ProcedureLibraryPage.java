package org.homeward.studio.library;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.ActionNotAllowedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All procedures, for process owners. */
@Controller
class ProcedureLibraryPage {

    private final ProcedureLibrary library;

    ProcedureLibraryPage(ProcedureLibrary library) {
        this.library = library;
    }

    @GetMapping("/studio")
    String show(Actor actor, Locale language, Model model) {
        if (!actor.isAny(Role.processOwner)) {
            throw ActionNotAllowedException.role();
        }
        model.addAttribute("sops", library.lines(actor, language));
        return "studio/library";
    }
}
