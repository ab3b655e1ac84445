package org.homeward.cases.web.file;

import java.util.Locale;
import org.homeward.cases.web.CaseWording;
import org.homeward.cases.web.Downloads;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is known of a person: the page, and a summary as PDF. */
@Controller
class FilePages {

    private final FileViews views;
    private final FilePaper paper;
    private final CaseWording wording;
    private final AccountNames names;

    FilePages(FileViews views, FilePaper paper, CaseWording wording, AccountNames names) {
        this.views = views;
        this.paper = paper;
        this.wording = wording;
        this.names = names;
    }

    @GetMapping("/cases/{number}/file")
    String page(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "false") boolean corrected,
            Actor actor,
            Locale language,
            Model model) {
        var words = wording.in(language, actor.country());
        model.addAttribute("file", views.of(number, actor, language));
        model.addAttribute("number", number.value());
        model.addAttribute("corrected", corrected);
        model.addAttribute("printed", words.dates().full(words.dates().now()));
        model.addAttribute("reader", name(actor, language));
        return "cases/file";
    }

    @GetMapping("/cases/{number}/file.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable CaseNumber number, Actor actor, Locale language) {
        var words = wording.in(language, actor.country());
        var drawn = paper.drawn(number, views.of(number, actor, language), words, name(actor, language));
        return Downloads.file("summary.pdf", "application/pdf", drawn);
    }

    private String name(Actor actor, Locale language) {
        return names.of(actor.username(), actor.name(), language);
    }
}
