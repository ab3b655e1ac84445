package org.homeward.cases.web;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.shared.InvalidContentException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The data protection officer's list of cases that may be about one person (R7). */
@Controller
class DuplicatesPage {

    private static final int PAGE = 25;

    private final SuspectedDuplicateViews duplicates;
    private final CaseWordsFactory wording;

    DuplicatesPage(SuspectedDuplicateViews duplicates, CaseWordsFactory wording) {
        this.duplicates = duplicates;
        this.wording = wording;
    }

    @GetMapping("/protection/duplicates")
    String list(@RequestParam(required = false) @Nullable String after, Model model, Actor actor, Locale language) {
        model.addAttribute("page", duplicates.page(actor, before(after), PAGE));
        model.addAttribute("after", after);
        model.addAttribute("words", wording.of(actor, language));
        return "cases/duplicates";
    }

    private static long before(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return Long.MAX_VALUE;
        }
        if (!after.matches("[0-9]{1,18}")) {
            throw InvalidContentException.whole("cases.list.noSuchPage");
        }
        return Long.parseLong(after);
    }
}
