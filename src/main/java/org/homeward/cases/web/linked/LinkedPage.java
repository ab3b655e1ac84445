package org.homeward.cases.web.linked;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.linked.EndedBecause;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.casefile.linked.Relation;
import org.homeward.cases.LinkedCases;
import org.homeward.cases.web.CaseWording;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.WrongContent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of those who belong to a case's person: whose cases are linked, and how parent and child cross. */
@Controller
@RequestMapping("/cases/{number}/linked")
class LinkedPage {

    private static final int UNPROCESSABLE = 422;

    private final LinkedPersons persons;
    private final LinkedCases linked;
    private final CaseWording wording;
    private final MessageSource texts;

    LinkedPage(LinkedPersons persons, LinkedCases linked, CaseWording wording, MessageSource texts) {
        this.persons = persons;
        this.linked = linked;
        this.wording = wording;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable CaseNumber number, Actor actor, Locale language, Model model) {
        return page(number, Map.of(), List.of(), actor, language, model);
    }

    /** Leads to the intake of somebody who came along; whether one was involved is in no address. */
    @PostMapping("/came")
    String came(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        persons.requireLinker(number, actor);
        try {
            return "redirect:" + LinkedIntakePage.address(number, new SentLink(given).notInvolved());
        } catch (WrongContent wrong) {
            response.setStatus(UNPROCESSABLE);
            model.addAttribute("came", given);
            var problems = FieldMessage.of(wrong.problems(), texts, language).stream()
                    .map(problem -> new FieldMessage("came-" + problem.field(), problem.message()))
                    .toList();
            return page(number, Map.of(), problems, actor, language, model);
        }
    }

    @PostMapping
    String link(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        persons.requireLinker(number, actor);
        return changed(number, given, actor, language, model, response, () -> {
            var sent = new SentLink(given).link();
            persons.link(number, sent.other(), sent.relation(), sent.involved(), actor);
        });
    }

    @PostMapping("/end")
    String end(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        persons.requireLinker(number, actor);
        return changed(number, given, actor, language, model, response, () -> {
            var sent = new SentLink(given).ended();
            persons.end(number, sent.other(), sent.why(), actor);
        });
    }

    @PostMapping("/crossing")
    String cross(
            @PathVariable CaseNumber number,
            @RequestParam Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response) {
        persons.requireLinker(number, actor);
        return changed(number, given, actor, language, model, response, () -> {
            var sent = new SentLink(given).chosen();
            persons.parentChose(number, sent.other(), sent.apart(), actor);
        });
    }

    private String changed(
            CaseNumber number,
            Map<String, String> given,
            Actor actor,
            Locale language,
            Model model,
            HttpServletResponse response,
            Runnable change) {
        try {
            change.run();
            return "redirect:/cases/" + number + "/linked";
        } catch (WrongContent wrong) {
            response.setStatus(UNPROCESSABLE);
            return page(number, given, FieldMessage.of(wrong.problems(), texts, language), actor, language, model);
        }
    }

    private String page(
            CaseNumber number,
            Map<String, String> given,
            List<FieldMessage> problems,
            Actor actor,
            Locale language,
            Model model) {
        model.addAttribute("number", number.value());
        model.addAttribute("linked", linked.of(number, actor));
        model.addAttribute("mayLink", persons.mayLink(number, actor));
        model.addAttribute("relations", Relation.values());
        model.addAttribute("reasons", EndedBecause.values());
        model.addAttribute("reader", actor);
        model.addAttribute("given", given);
        model.addAttribute("wrong", problems.stream().map(FieldMessage::field).toList());
        model.addAttribute("problems", problems);
        model.addAttribute("words", wording.in(language, actor.country()));
        return "cases/linked";
    }
}
