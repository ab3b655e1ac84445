package org.homeward.cases.web.withdrawals;

import java.util.Locale;
import org.homeward.casefile.Disclosures;
import org.homeward.cases.Withdrawals;
import org.homeward.cases.web.Answers;
import org.homeward.cases.web.CaseWording;
import org.homeward.cases.web.NextPage;
import org.homeward.cases.web.PageForm;
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

/** The page that records that the person takes a consent back, with the list of what was sent to whom (R4). */
@Controller
@RequestMapping("/cases/{number}/consents/{id:[0-9]{1,18}}/withdrawal")
class WithdrawalPage {

    private final Withdrawals withdrawals;
    private final RecordedWithdrawals recorded;
    private final Disclosures disclosures;
    private final PageForm form;
    private final CaseWording wording;

    WithdrawalPage(
            Withdrawals withdrawals,
            RecordedWithdrawals recorded,
            Disclosures disclosures,
            PageForm form,
            CaseWording wording) {
        this.withdrawals = withdrawals;
        this.recorded = recorded;
        this.disclosures = disclosures;
        this.form = form;
        this.wording = wording;
    }

    @GetMapping
    String show(@PathVariable CaseNumber number, @PathVariable long id, Model model, Actor actor, Locale language) {
        model.addAttribute("consent", withdrawals.required(number, id, actor));
        model.addAttribute("sent", disclosures.of(number, actor));
        model.addAttribute("number", number.value());
        model.addAttribute("words", wording.in(language, actor.country()));
        form.show(model, Withdrawals.FORM, number, actor, language);
        return "cases/withdrawal";
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    NextPage withdraw(
            @PathVariable CaseNumber number,
            @PathVariable long id,
            @RequestBody Answers answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor) {
        recorded.record(number, id, answers, key, actor);
        return new NextPage("/cases/" + number);
    }
}
