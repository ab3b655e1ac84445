package org.homeward.cases.web.talk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.cases.web.CaseWordsFactory;
import org.homeward.cases.web.PersonHeaderOnCase;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
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

    private final QuestionsViews views;
    private final IdempotentQuestions recorded;
    private final PersonHeaderOnCase bands;
    private final CaseWordsFactory wording;

    QuestionPages(
            QuestionsViews views, IdempotentQuestions recorded, PersonHeaderOnCase bands, CaseWordsFactory wording) {
        this.views = views;
        this.recorded = recorded;
        this.bands = bands;
        this.wording = wording;
    }

    @GetMapping
    ModelAndView show(@PathVariable CaseNumber number, Actor actor, Locale language, HttpServletRequest request) {
        return page(number, RejectedQuestionForm.NONE, HttpStatus.OK, actor, language, request);
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        return taken(
                number, "", given, actor, language, request, () -> recorded.ask(number, given, given.get(KEY), actor));
    }

    @PostMapping("/{id}/answers")
    ModelAndView answer(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        return taken(
                number,
                "-" + id,
                given,
                actor,
                language,
                request,
                () -> recorded.answer(number, id, given, given.get(KEY), actor));
    }

    @PostMapping("/{id}/translations")
    ModelAndView translate(
            @PathVariable CaseNumber number,
            @PathVariable UUID id,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        return taken(
                number,
                "-" + given.getOrDefault("original", ""),
                given,
                actor,
                language,
                request,
                () -> recorded.translate(number, id, given, given.get(KEY), actor));
    }

    private ModelAndView taken(
            CaseNumber number,
            String form,
            Map<String, String> given,
            Actor actor,
            Locale language,
            HttpServletRequest request,
            Runnable work) {
        try {
            work.run();
            return new ModelAndView("redirect:/cases/" + number + "/questions");
        } catch (InvalidContentException wrong) {
            var again = views.wrong(form, given, wrong, language);
            return page(number, again, HttpStatus.UNPROCESSABLE_CONTENT, actor, language, request);
        }
    }

    private ModelAndView page(
            CaseNumber number,
            RejectedQuestionForm form,
            HttpStatus status,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        return new ModelAndView("cases/questions", status)
                .addObject("talk", views.of(number, form, actor, language))
                .addObject("band", bands.of(number, actor, language, request))
                .addObject("words", wording.of(actor, language));
    }
}
