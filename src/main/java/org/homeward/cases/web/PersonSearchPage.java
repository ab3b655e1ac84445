package org.homeward.cases.web;

import java.util.List;
import java.util.Locale;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.search.PersonSearch;
import org.homeward.cases.NameSearchResults;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finds a person by name. The typed name is in no address and not on the page that answers. */
@Controller
@RequestMapping("/cases/find")
class PersonSearchPage {

    private final NameSearchResults cases;
    private final CaseAccess access;
    private final CaseWordsFactory wording;
    private final MessageSource texts;

    PersonSearchPage(NameSearchResults cases, CaseAccess access, CaseWordsFactory wording, MessageSource texts) {
        this.cases = cases;
        this.access = access;
        this.wording = wording;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView ask(Actor actor, Locale language) {
        if (!access.opensCases(actor)) {
            throw ActionNotAllowedException.role();
        }
        return page(HttpStatus.OK, actor, language);
    }

    @PostMapping
    ModelAndView find(@RequestParam(defaultValue = "") String name, Actor actor, Locale language) {
        var number = CaseNumber.written(name);
        if (number.isPresent() && access.opensCases(actor)) {
            return new ModelAndView("redirect:/cases?number=" + number.get());
        }
        try {
            return page(HttpStatus.OK, actor, language)
                    .addObject("found", cases.find(name, actor))
                    .addObject("most", PersonSearch.MOST);
        } catch (InvalidContentException wrong) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, actor, language)
                    .addObject("problems", FieldMessage.of(wrong.problems(), texts, language));
        }
    }

    private ModelAndView page(HttpStatus status, Actor actor, Locale language) {
        return new ModelAndView("cases/find", status)
                .addObject("problems", List.of())
                .addObject("words", wording.of(actor, language));
    }
}
