package org.homeward.cases.web.file;

import java.util.Locale;
import org.homeward.cases.web.CaseWordsFactory;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A finished step as it was answered, to be read only. */
@Controller
class FinishedStepPage {

    private final FinishedStepOfCase steps;
    private final CaseWordsFactory wording;

    FinishedStepPage(FinishedStepOfCase steps, CaseWordsFactory wording) {
        this.steps = steps;
        this.wording = wording;
    }

    @GetMapping("/cases/{number}/steps/{id}/answers")
    String page(@PathVariable CaseNumber number, @PathVariable StepId id, Actor actor, Locale language, Model model) {
        var step = steps.of(number, id, actor);
        model.addAttribute("answers", steps.answers(step, actor, language));
        var words = wording.of(actor, language);
        model.addAttribute("number", number.value());
        model.addAttribute("name", words.step(step.definitionId(), step.key()));
        model.addAttribute("finished", step.finished());
        model.addAttribute("words", words);
        return "cases/answers";
    }
}
