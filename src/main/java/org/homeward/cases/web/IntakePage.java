package org.homeward.cases.web;

import java.util.Locale;
import java.util.Map;
import org.homeward.cases.Intake;
import org.homeward.channel.FocalPoints;
import org.homeward.directory.people.Actor;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The page with which a case is opened. */
@Controller
@RequestMapping("/cases/new")
class IntakePage {

    private final Intake intake;
    private final IdempotentCaseOpening openings;
    private final EmbeddedForm form;
    private final FocalPoints focalPoints;

    IntakePage(Intake intake, IdempotentCaseOpening openings, EmbeddedForm form, FocalPoints focalPoints) {
        this.intake = intake;
        this.openings = openings;
        this.form = form;
        this.focalPoints = focalPoints;
    }

    @GetMapping
    String show(Model model, Actor actor, Locale language) {
        intake.requireOpener(actor);
        var country = actor.country().value();
        form.show(
                model,
                Intake.FORM,
                Map.of(
                        ReturnJourneyProcess.Variable.WAY_IN,
                        "detected",
                        ReturnJourneyProcess.Variable.HOST_COUNTRY,
                        country),
                actor,
                language);
        model.addAttribute("handIn", "/cases/new");
        model.addAttribute("commit", focalPoints.commitOnly(actor.country(), language));
        return "cases/new";
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @ResponseBody
    AddressAfterForm open(
            @RequestBody AnswersBody answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        return new AddressAfterForm(
                "/cases/" + openings.open(answers, key, actor).number() + "?opened");
    }
}
