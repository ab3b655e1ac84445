package org.homeward.cases.web.withdrawals;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.known.SharedAnswers;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.cases.web.AddressAfterForm;
import org.homeward.cases.web.AnswersBody;
import org.homeward.cases.web.CaseWordsFactory;
import org.homeward.cases.web.EmbeddedForm;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page that records that the person takes a consent back, with the list of disclosures and their recipients (R4). */
@Controller
@RequestMapping("/cases/{number}/consents/{id:[0-9]{1,18}}/withdrawal")
class WithdrawalPage {

    private final ConsentWithdrawals withdrawals;
    private final IdempotentWithdrawals recorded;
    private final Disclosures disclosures;
    private final SharedAnswers shared;
    private final Clock clock;
    private final EmbeddedForm form;
    private final CaseWordsFactory wording;

    WithdrawalPage(
            ConsentWithdrawals withdrawals,
            IdempotentWithdrawals recorded,
            Disclosures disclosures,
            SharedAnswers shared,
            Clock clock,
            EmbeddedForm form,
            CaseWordsFactory wording) {
        this.withdrawals = withdrawals;
        this.recorded = recorded;
        this.disclosures = disclosures;
        this.shared = shared;
        this.clock = clock;
        this.form = form;
        this.wording = wording;
    }

    @GetMapping
    String show(@PathVariable CaseNumber number, @PathVariable long id, Model model, Actor actor, Locale language) {
        model.addAttribute("consent", withdrawals.required(number, id, actor));
        model.addAttribute("sent", disclosures.of(number, actor));
        model.addAttribute("read", read(number, actor));
        model.addAttribute("number", number.value());
        model.addAttribute("words", wording.of(actor, language));
        form.show(model, ConsentWithdrawals.FORM, number, actor, language);
        return "cases/withdrawal";
    }

    /** The data that police of the reader's country could read by their consent: it wasn't sent by a message. */
    private List<SharedAnswers.Received> read(CaseNumber number, Actor actor) {
        return shared.until(number, clock.instant()).stream()
                .filter(received -> received.agency().country().equals(actor.country()))
                .toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    AddressAfterForm withdraw(
            @PathVariable CaseNumber number,
            @PathVariable long id,
            @RequestBody AnswersBody answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        recorded.record(number, id, answers, key, actor);
        return new AddressAfterForm("/cases/" + number);
    }
}
