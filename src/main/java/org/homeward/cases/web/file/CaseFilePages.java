package org.homeward.cases.web.file;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.homeward.cases.web.Downloads;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's file: the page, and a summary as PDF. */
@Controller
class CaseFilePages {

    private final CaseFileViews views;
    private final FileSummaryPdf paper;
    private final AccountNames names;

    CaseFilePages(CaseFileViews views, FileSummaryPdf paper, AccountNames names) {
        this.views = views;
        this.paper = paper;
        this.names = names;
    }

    @GetMapping("/cases/{number}/file")
    String page(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "nothing") FilePageNotice done,
            Actor actor,
            Locale language,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("done", done.name());
        return page(number, "", new Reader(actor, language, request), model);
    }

    /** The searched words come by POST: none of them stands in an address, a history or a log. */
    @PostMapping("/cases/{number}/file")
    String find(
            @PathVariable CaseNumber number,
            @RequestParam(defaultValue = "") String find,
            Actor actor,
            Locale language,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("done", FilePageNotice.nothing.name());
        return page(number, find.strip(), new Reader(actor, language, request), model);
    }

    private String page(CaseNumber number, String find, Reader reader, Model model) {
        var read = views.of(number, reader.actor, reader.language, reader.request);
        var file = read.file();
        var say = file.words().say();
        model.addAttribute("all", file.count());
        model.addAttribute("file", file.with(FileSearchWords.of(find)));
        model.addAttribute("words", file.words());
        model.addAttribute("find", find);
        model.addAttribute("number", number.value());
        model.addAttribute("band", read.band());
        model.addAttribute("printed", say.onPaper(say.now()));
        model.addAttribute("reader", name(reader.actor, reader.language));
        return "cases/file";
    }

    @GetMapping("/cases/{number}/file.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable CaseNumber number, Actor actor, Locale language) {
        var drawn = paper.drawn(number, views.of(number, actor, language), name(actor, language));
        return Downloads.file("summary.pdf", "application/pdf", drawn);
    }

    private String name(Actor actor, Locale language) {
        return names.of(actor.username(), actor.name(), language);
    }

    /** The reader of the page, with language and request. */
    private record Reader(Actor actor, Locale language, HttpServletRequest request) {}
}
