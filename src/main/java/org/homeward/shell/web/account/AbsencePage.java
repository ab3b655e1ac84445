package org.homeward.shell.web.account;

import java.util.Locale;
import org.homeward.directory.people.AbsenceInput;
import org.homeward.directory.people.Absences;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.RowNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own absences: entered and taken back on the account page. */
@Controller
@RequestMapping("/account/absences")
class AbsencePage {

    private static final String BACK = "redirect:/account";

    private final Absences absences;
    private final AbsenceViews views;
    private final AccountViews accountViews;

    AbsencePage(Absences absences, AbsenceViews views, AccountViews accountViews) {
        this.absences = absences;
        this.views = views;
        this.accountViews = accountViews;
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String deputy,
            Actor actor,
            Locale language) {
        try {
            absences.enter(AbsenceInput.typed(actor.username(), from, to, deputy), actor);
            return new ModelAndView(BACK);
        } catch (InvalidContentException wrong) {
            var page = new ModelAndView("shell/account", HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("account", accountViews.of(actor, language));
            page.addObject(
                    "away",
                    views.of(
                            actor,
                            new AbsenceView.Typed(from, to, deputy),
                            accountViews.problems(wrong, language),
                            language));
            return page;
        }
    }

    @PostMapping("/{id}/end")
    String takeBack(@PathVariable RowNumber id, Actor actor) {
        absences.takeBack(id.value(), actor);
        return BACK;
    }
}
