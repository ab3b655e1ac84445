package org.homeward.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.person.ListShowingNames;
import org.homeward.casefile.person.NameDisplaySetting;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows and hides names: in a list for ten minutes, on the pages of one person until said otherwise. */
@Controller
class NameDisplayPages {

    /** Where such a page is, so that nothing leads away from here. */
    private static final Pattern OURS = Pattern.compile("/(inbox|cases|tasks)([/?][\\x21-\\x7e&&[^\\\\]]*)?");

    private final NameDisplaySetting names;
    private final CaseAccess access;

    NameDisplayPages(NameDisplaySetting names, CaseAccess access) {
        this.names = names;
        this.access = access;
    }

    /**
     * Says yes or no.
     *
     * @param list the list, or none for the pages of one person
     * @param back the page from which it was said
     */
    @PostMapping("/names")
    String change(
            @RequestParam(required = false) @Nullable ListShowingNames list,
            @RequestParam(defaultValue = "false") boolean show,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            Actor actor) {
        if (!access.opensCases(actor)) {
            throw ActionNotAllowedException.role();
        }
        if (list == null) {
            names.switchPerson(request.getSession(), show);
        } else {
            names.switchList(request.getSession(), list, show);
        }
        return "redirect:" + (OURS.matcher(back).matches() ? back : "/inbox");
    }
}
