package org.homeward.cases.web.file;

import java.util.Locale;
import java.util.UUID;
import org.homeward.casefile.known.CaseCorrection;
import org.homeward.casefile.known.CaseCorrections;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The corrections of a case with the people who were told; a second person agrees to those that wait, or refuses them. */
@Controller
@RequestMapping("/cases/{number}/file/corrections")
class CorrectionListPages {

    private final CaseCorrections corrections;
    private final IdempotentCorrections recorded;
    private final FileWording wording;

    CorrectionListPages(CaseCorrections corrections, IdempotentCorrections recorded, FileWording wording) {
        this.corrections = corrections;
        this.recorded = recorded;
        this.wording = wording;
    }

    @GetMapping
    String show(@PathVariable CaseNumber number, Actor actor, Locale language, Model model) {
        var all = corrections.of(number, actor, language);
        model.addAttribute("number", number.value());
        model.addAttribute("corrections", all);
        model.addAttribute("words", wording.of(all.stream().map(CaseCorrection::by), actor, language));
        return "cases/corrections";
    }

    @PostMapping("/{id}/agreement")
    String agree(@PathVariable CaseNumber number, @PathVariable UUID id, Actor actor, Locale language) {
        recorded.agree(number, id, null, actor, language);
        return "redirect:/cases/" + number + "/file?done=" + FilePageNotice.agreed;
    }

    @PostMapping("/{id}/refusal")
    String refuse(@PathVariable CaseNumber number, @PathVariable UUID id, Actor actor, Locale language) {
        recorded.refuse(number, id, null, actor, language);
        return "redirect:/cases/" + number + "/file?done=" + FilePageNotice.refused;
    }
}
