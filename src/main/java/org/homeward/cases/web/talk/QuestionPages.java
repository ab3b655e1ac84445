package org.homeward.cases.web.talk;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.cases.web.CaseWording;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a case's questions to the other side are read, asked, answered and translated. */
@Controller
@RequestMapping("/cases/{number}/questions")
class QuestionPages {

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
    ModelAndView show(@PathVariable CaseNumber number, Actor actor, Locale language) {
        return page(number, TalkForm.NONE, HttpStatus.OK, actor, language);
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable CaseNumber number, @RequestParam Map<String, String> given, Actor actor, Locale language) {
        return taken(number, "", given, actor, language, () -> recorded.ask(number, given, given.get(KEY), actor));
    }

    @PostMapping("/{id}/answers")
    ModelAndView answer(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language) {
        return taken(
                number,
                "-" + id,
                given,
                actor,
                language,
                () -> recorded.answer(number, id, given, given.get(KEY), actor));
    }

    @PostMapping("/{id}/translations")
    ModelAndView translate(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language) {
        return taken(
                number,
                "-" + given.getOrDefault("original", ""),
                given,
                actor,
                language,
                () -> recorded.translate(number, id, given, given.get(KEY), actor));
    }

    private ModelAndView taken(
            CaseNumber number, String form, Map<String, String> given, Actor actor, Locale language, Runnable work) {
        try {
            work.run();
            return new ModelAndView("redirect:/cases/" + number + "/questions");
        } catch (WrongContent wrong) {
            var again = views.wrong(form, given, wrong, language);
            return page(number, again, HttpStatus.UNPROCESSABLE_ENTITY, actor, language);
        }
    }

    private ModelAndView page(CaseNumber number, TalkForm form, HttpStatus status, Actor actor, Locale language) {
        return new ModelAndView("cases/questions", status)
                .addObject("talk", views.of(number, form, actor, language))
                .addObject("words", wording.in(language, actor.country()));
    }
}
