package org.homeward.cases.web.linked;

import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.cases.Intake;
import org.homeward.cases.web.AddressAfterForm;
import org.homeward.cases.web.AnswersBody;
import org.homeward.cases.web.EmbeddedForm;
import org.homeward.cases.web.IdempotentCaseOpening;
import org.homeward.channel.FocalPoints;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.SentBodyReader;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page with which the case of a companion is opened, from the case of the person whom they accompany (R21). */
@Controller
@RequestMapping("/cases/{number}/linked/new")
class LinkedIntakePage {

    private final LinkedPersons persons;
    private final IdempotentCaseOpening openings;
    private final EmbeddedForm form;
    private final FocalPoints focalPoints;
    private final SentBodyReader records;

    LinkedIntakePage(
            LinkedPersons persons,
            IdempotentCaseOpening openings,
            EmbeddedForm form,
            FocalPoints focalPoints,
            SentBodyReader records) {
        this.persons = persons;
        this.openings = openings;
        this.form = form;
        this.focalPoints = focalPoints;
        this.records = records;
    }

    @GetMapping
    String show(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            Model model,
            Actor actor,
            Locale language) {
        persons.requireLinker(number, actor);
        PersonRelation relation;
        try {
            relation = records.read(LinkInput.Companion.class, given).notInvolved();
        } catch (InvalidContentException notAsked) {
            return "redirect:/cases/" + number + "/linked";
        }
        form.show(
                model,
                Intake.FORM,
                Map.of(
                        ReturnJourneyProcess.Variable.WAY_IN,
                        ReturnJourneyProcess.Answer.ACCOMPANYING,
                        ReturnJourneyProcess.Variable.HOST_COUNTRY,
                        actor.country().value()),
                actor,
                language);
        model.addAttribute("with", number.value());
        model.addAttribute("handIn", address(number, relation));
        model.addAttribute("commit", focalPoints.commitOnly(actor.country(), language));
        return "cases/new";
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    AddressAfterForm open(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            @RequestBody AnswersBody answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        persons.requireLinker(number, actor);
        var opened = openings.open(companion(number, given), answers, key, actor);
        return new AddressAfterForm("/cases/" + opened.number() + "?opened");
    }

    private Intake.Companion companion(CaseNumber number, Map<String, String> given) {
        var sent = records.read(LinkInput.Companion.class, given);
        return new Intake.Companion(number, sent.relation(), sent.involved().maybe());
    }

    /** The page's own, for somebody who wasn't involved. */
    static String address(CaseNumber number, PersonRelation relation) {
        return "/cases/" + number + "/linked/new?relation=" + relation + "&involved=" + LinkInput.Involved.no;
    }
}
