package org.homeward.cases.web.talk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.cases.web.CaseWording;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a case's questions to the other side are read, asked, answered and translated. */
@Controller
@RequestMapping("/cases/{number}/questions")
class QuestionPages {

    private static final int UNPROCESSABLE = 422;
    private static final String KEY = "key";

    private final TalkViews views;
    private final RecordedTalk recorded;
    private final CaseWording wording;

    QuestionPages(TalkViews views, RecordedTalk recorded, CaseWording wording) {
        this.views = views;
        this.recorded = recorded;
        this.wording = wording;
    }

    @GetMapping
    String show(@PathVariable CaseNumber number, Actor actor, Locale language, Model model) {
        return page(number, TalkForm.NONE, actor, language, model);
    }

    @PostMapping
    String ask(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        return taken(
                number,
                "",
                given,
                () -> recorded.ask(number, given, given.get(KEY), actor),
                new Reader(actor, language, model, response));
    }

    @PostMapping("/{id}/answers")
    String answer(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        return taken(
                number,
                "-" + id,
                given,
                () -> recorded.answer(number, id, given, given.get(KEY), actor),
                new Reader(actor, language, model, response));
    }

    @PostMapping("/{id}/translations")
    String translate(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        return taken(
                number,
                "-" + given.getOrDefault("original", ""),
                given,
                () -> recorded.translate(number, id, given, given.get(KEY), actor),
                new Reader(actor, language, model, response));
    }

    private String taken(CaseNumber number, String form, Map<String, String> given, Runnable work, Reader reader) {
        try {
            work.run();
            return "redirect:/cases/" + number + "/questions";
        } catch (WrongContent wrong) {
            reader.response.setStatus(UNPROCESSABLE);
            var again = views.wrong(form, given, wrong, reader.language);
            return page(number, again, reader.actor, reader.language, reader.model);
        }
    }

    private String page(CaseNumber number, TalkForm form, Actor actor, Locale language, Model model) {
        model.addAttribute("talk", views.of(number, form, actor, language));
        model.addAttribute("words", wording.in(language, actor.country()));
        return "cases/questions";
    }

    /** Who reads the page, and where it goes. */
    private record Reader(Actor actor, Locale language, Model model, HttpServletResponse response) {}
}
