package org.homeward.cases.web.services;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.homeward.casefile.limits.SharingLimits;
import org.homeward.casefile.person.VisiblePersons;
import org.homeward.cases.web.CaseWordsFactory;
import org.homeward.cases.web.PersonHeaderOnCase;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.sop.CaseSupportServices;
import org.homeward.sop.ServiceRequestPermission;
import org.homeward.sop.SupportServiceRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a case's services: the requested ones, and a form that asks for one more. */
@Controller
@RequestMapping("/cases/{number}/services")
class ServicesPage {

    private final CaseSupportServices services;
    private final IdempotentServiceRequests recorded;
    private final PersonHeaderOnCase bands;
    private final CaseWordsFactory wording;
    private final VisiblePersons persons;
    private final SharingLimits limits;
    private final MessageSource texts;

    ServicesPage(
            CaseSupportServices services,
            IdempotentServiceRequests recorded,
            PersonHeaderOnCase bands,
            CaseWordsFactory wording,
            VisiblePersons persons,
            SharingLimits limits,
            MessageSource texts) {
        this.limits = limits;
        this.persons = persons;
        this.services = services;
        this.recorded = recorded;
        this.bands = bands;
        this.wording = wording;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView show(@PathVariable CaseNumber number, Actor actor, Locale language, HttpServletRequest request) {
        return page(number, Map.of(), List.of(), actor, language, request);
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        try {
            recorded.ask(number, given, given.get("key"), actor);
            return new ModelAndView("redirect:/cases/" + number + "/services");
        } catch (InvalidContentException wrong) {
            var problems = FieldMessage.of(wrong, "service", texts, language);
            return page(number, given, problems, actor, language, request);
        }
    }

    private ModelAndView page(
            CaseNumber number,
            Map<String, String> given,
            List<FieldMessage> problems,
            Actor actor,
            Locale language,
            HttpServletRequest request) {
        var asking = services.asking(number, actor);
        var possible = asking == ServiceRequestPermission.possible || asking == ServiceRequestPermission.withdrawn;
        return new ModelAndView("cases/services", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("band", bands.of(number, actor, language, request))
                .addObject("number", number.value())
                .addObject("services", services.of(number, actor))
                .addObject("asking", asking.name())
                .addObject("blocked", persons.blocked(number, actor))
                .addObject("limits", limits.of(number, actor, language))
                .addObject("catalogue", possible ? services.catalogue(number, language) : null)
                .addObject("given", given)
                .addObject("wrong", problems.stream().map(FieldMessage::field).toList())
                .addObject("problems", problems)
                .addObject("longest", SupportServiceRequest.LONGEST)
                .addObject("key", UUID.randomUUID().toString())
                .addObject("words", wording.of(actor, language));
    }
}
