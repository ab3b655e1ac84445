package org.homeward.notices.web;

import java.util.Locale;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.notices.PersonalNotices;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with the notices of the signed-in person. */
@Controller
@RequestMapping("/notices")
class NoticesPage {

    private static final int LINES = 25;

    private final NoticeLines notices;
    private final PersonalNotices board;
    private final ReaderLocales speech;

    NoticesPage(NoticeLines notices, PersonalNotices board, ReaderLocales speech) {
        this.notices = notices;
        this.board = board;
        this.speech = speech;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String after, Actor actor, Locale language, Model model) {
        model.addAttribute("page", notices.of(actor, after, LINES, language));
        model.addAttribute("after", after);
        model.addAttribute("say", speech.of(actor, language));
        return "shell/notices";
    }

    @PostMapping("/seen")
    String allSeen(@RequestParam String until, Actor actor) {
        board.seeUntil(NoticeId.of(until), actor.username(), actor.agency());
        return "redirect:/notices";
    }

    @PostMapping("/{id}/seen")
    String seen(@PathVariable String id, Actor actor) {
        if (!board.see(NoticeId.of(id), actor.username(), actor.agency())) {
            throw NotFound.aNotice();
        }
        return "redirect:/notices";
    }
}
