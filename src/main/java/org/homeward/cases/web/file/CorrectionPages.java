package org.homeward.cases.web.file;

import java.util.Locale;
import org.homeward.casefile.known.Corrections;
import org.homeward.cases.web.Answers;
import org.homeward.cases.web.NextPage;
import org.homeward.cases.web.PageForm;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.WrongContent;
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

/** Corrects one answer; its address says the number of the version that is corrected, not which question it answers. */
@Controller
@RequestMapping("/cases/{number}/file/answers/{id:[0-9]{1,18}}/correction")
class CorrectionPages {

    private final Corrections corrections;
    private final RecordedCorrections recorded;
    private final CorrectionForm forms;
    private final PageForm form;

    CorrectionPages(Corrections corrections, RecordedCorrections recorded, CorrectionForm forms, PageForm form) {
        this.corrections = corrections;
        this.recorded = recorded;
        this.forms = forms;
        this.form = form;
    }

    @GetMapping
    String show(@PathVariable CaseNumber number, @PathVariable long id, Actor actor, Locale language, Model model) {
        var answer = corrections.toCorrect(number, id, actor, language);
        model.addAttribute("number", number.value());
        model.addAttribute("id", id);
        model.addAttribute("answer", answer);
        form.show(model, forms.schema(answer, language), forms.data(answer));
        return "cases/correction";
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    NextPage correct(
            @PathVariable CaseNumber number,
            @PathVariable long id,
            @RequestBody Answers answers,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Actor actor,
            Locale language) {
        var answer = corrections.withVersion(number, id, actor, language);
        var asked = forms.read(answer, id, answers.required());
        try {
            recorded.record(number, asked, key, actor, language);
        } catch (WrongContent wrong) {
            throw CorrectionForm.atItsFields(wrong, answer);
        }
        return new NextPage("/cases/" + number + "/file?corrected=true");
    }
}
