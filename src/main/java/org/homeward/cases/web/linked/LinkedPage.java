package org.homeward.cases.web.linked;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.casefile.linked.LinkEndReason;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.cases.LinkedCases;
import org.homeward.cases.web.CaseWordsFactory;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.SentBodyReader;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the people who belong to a case's person: the linked cases, and the crossing of parent and child. */
@Controller
@RequestMapping("/cases/{number}/linked")
class LinkedPage {

    private final LinkedPersons persons;
    private final LinkedCases linked;
    private final CaseWordsFactory wording;
    private final MessageSource texts;
    private final SentBodyReader records;

    LinkedPage(
            LinkedPersons persons,
            LinkedCases linked,
            CaseWordsFactory wording,
            MessageSource texts,
            SentBodyReader records) {
        this.persons = persons;
        this.linked = linked;
        this.wording = wording;
        this.texts = texts;
        this.records = records;
    }

    @GetMapping
    ModelAndView show(@PathVariable CaseNumber number, Actor actor, Locale language) {
        return page(number, Map.of(), List.of(), actor, language);
    }

    /** Leads to the intake of somebody who came along; whether one was involved is in no address. */
    @PostMapping("/came")
    ModelAndView came(
            @PathVariable CaseNumber number, @RequestParam Map<String, String> given, Actor actor, Locale language) {
        persons.requireLinker(number, actor);
        try {
            return new ModelAndView("redirect:"
                    + LinkedIntakePage.address(
                            number,
                            records.read(LinkInput.Companion.class, given).notInvolved()));
        } catch (InvalidContentException wrong) {
            var problems = FieldMessage.of(wrong, "relation", texts, language).stream()
                    .map(problem -> new FieldMessage("came-" + problem.field(), problem.message()))
                    .toList();
            return page(number, Map.of(), problems, actor, language).addObject("came", given);
        }
    }

    @PostMapping
    ModelAndView link(
            @PathVariable CaseNumber number, @RequestParam Map<String, String> given, Actor actor, Locale language) {
        persons.requireLinker(number, actor);
        return changed(number, given, actor, language, () -> {
            var sent = records.read(LinkInput.NewLink.class, given);
            persons.link(number, sent.other(), sent.relation(), sent.involved().maybe(), actor);
        });
    }

    @PostMapping("/end")
    ModelAndView end(
            @PathVariable CaseNumber number, @RequestParam Map<String, String> given, Actor actor, Locale language) {
        persons.requireLinker(number, actor);
        return changed(number, given, actor, language, () -> {
            var sent = records.read(LinkInput.Ended.class, given);
            persons.end(number, sent.other(), sent.why(), actor);
        });
    }

    @PostMapping("/crossing")
    ModelAndView cross(
            @PathVariable CaseNumber number, @RequestParam Map<String, String> given, Actor actor, Locale language) {
        persons.requireLinker(number, actor);
        return changed(number, given, actor, language, () -> {
            var sent = records.read(LinkInput.Chosen.class, given);
            persons.parentChose(number, sent.other(), sent.choice() == LinkInput.Choice.apart, actor);
        });
    }

    private ModelAndView changed(
            CaseNumber number, Map<String, String> given, Actor actor, Locale language, Runnable change) {
        try {
            change.run();
            return new ModelAndView("redirect:/cases/" + number + "/linked");
        } catch (InvalidContentException wrong) {
            return page(number, given, FieldMessage.of(wrong, "other", texts, language), actor, language);
        }
    }

    private ModelAndView page(
            CaseNumber number, Map<String, String> given, List<FieldMessage> problems, Actor actor, Locale language) {
        return new ModelAndView("cases/linked", problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("number", number.value())
                .addObject("linked", linked.of(number, actor))
                .addObject("mayLink", persons.mayLink(number, actor))
                .addObject("relations", PersonRelation.values())
                .addObject("reasons", LinkEndReason.values())
                .addObject("reader", actor)
                .addObject("given", given)
                .addObject("wrong", problems.stream().map(FieldMessage::field).toList())
                .addObject("problems", problems)
                .addObject("words", wording.of(actor, language));
    }
}
