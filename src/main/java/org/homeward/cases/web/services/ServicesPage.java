package org.homeward.cases.web.services;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.casefile.person.Persons;
import org.homeward.cases.web.CaseWording;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.WrongContent;
import org.homeward.sop.AskingForService;
import org.homeward.sop.CaseServices;
import org.homeward.sop.NewService;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case's services: what was asked for, and a form that asks for one more. */
@Controller
@RequestMapping("/cases/{number}/services")
class ServicesPage {

    private static final int UNPROCESSABLE = 422;

    private final CaseServices services;
    private final RecordedServices recorded;
    private final CaseWording wording;
    private final Persons persons;
    private final MessageSource texts;

    ServicesPage(
            CaseServices services,
            RecordedServices recorded,
            CaseWording wording,
            Persons persons,
            MessageSource texts) {
        this.persons = persons;
        this.services = services;
        this.recorded = recorded;
        this.wording = wording;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable CaseNumber number, Actor actor, Locale language, Model model) {
        return page(number, Map.of(), List.of(), actor, language, model);
    }

    @PostMapping
    String ask(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        try {
            recorded.ask(number, given, given.get("key"), actor);
            return "redirect:/cases/" + number + "/services";
        } catch (WrongContent wrong) {
            response.setStatus(UNPROCESSABLE);
            var problems = wrong.problems().isEmpty()
                    ? List.of(new FieldMessage("service", texts.getMessage(wrong.messageKey(), null, language)))
                    : FieldMessage.of(wrong.problems(), texts, language);
            return page(number, given, problems, actor, language, model);
        }
    }

    private String page(
            CaseNumber number,
            Map<String, String> given,
            List<FieldMessage> problems,
            Actor actor,
            Locale language,
            Model model) {
        var asking = services.asking(number, actor);
        model.addAttribute("number", number.value());
        model.addAttribute("services", services.of(number, actor));
        model.addAttribute("asking", asking.name());
        model.addAttribute("blocked", persons.blocked(number, actor));
        if (asking == AskingForService.possible || asking == AskingForService.withdrawn) {
            model.addAttribute("catalogue", services.catalogue(number, language));
        }
        model.addAttribute("given", given);
        model.addAttribute("wrong", problems.stream().map(FieldMessage::field).toList());
        model.addAttribute("problems", problems);
        model.addAttribute("longest", NewService.LONGEST);
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("words", wording.in(language, actor.country()));
        return "cases/services";
    }
}
