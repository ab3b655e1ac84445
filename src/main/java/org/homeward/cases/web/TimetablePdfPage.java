package org.homeward.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.homeward.cases.CaseOverview;
import org.homeward.cases.CaseOverviews;
import org.homeward.cases.CaseStep;
import org.homeward.cases.StageStatus;
import org.homeward.directory.UsedLanguages.Use;
import org.homeward.directory.people.Actor;
import org.homeward.letters.PdfSheet;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The person's timetable as PDF, also in Lao and Vietnamese; like the page it says nothing of why and names no office (R12). */
@Controller
class TimetablePdfPage {

    /** What is told before any interview (Thai Anti-Trafficking Act s.33 and s.34). */
    static final List<String> RIGHTS = List.of("help", "no", "lawyer", "interpreter", "papers");

    private final CaseOverviews sheets;
    private final CaseWordsFactory wording;

    TimetablePdfPage(CaseOverviews sheets, CaseWordsFactory wording) {
        this.sheets = sheets;
        this.wording = wording;
    }

    @GetMapping("/cases/{number}/timetable.pdf")
    ResponseEntity<byte[]> show(
            @PathVariable CaseNumber number,
            @RequestParam(name = "language", required = false) @Nullable String wanted,
            Actor actor,
            Locale reader) {
        var sheet = sheets.forPerson(number, actor);
        var language = TimetablePage.language(wanted, Use.timetablePdf, reader);
        var words = wording.of(actor, language);
        return Downloads.file("timetable.pdf", "application/pdf", drawn(number, sheet, words, actor));
    }

    private static byte[] drawn(CaseNumber number, CaseOverview sheet, CaseWords words, Actor actor) {
        var paper = new PdfSheet(words.say().language());
        paper.title(words.text("cases.timetable.title", ""));
        paper.text(words.text(
                "cases.timetable.asOf", "", words.say().onPaper(words.say().now())));
        paper.heading(words.text("cases.timetable.path", ""));
        paper.table(sheet.stages().stream().map(mark -> stage(mark, words)).toList(), 3, 1, 2);
        talks(paper, sheet.stepsIn(actor.country()), words);
        paper.heading(words.text("cases.timetable.rights.heading", ""));
        RIGHTS.forEach(right -> paper.text(words.text("cases.timetable.rights." + right, "")));
        paper.text(words.text("cases.timetable.yourChoice", ""));
        var phone = words.phone(actor.agency());
        if (!phone.isEmpty()) {
            paper.text(words.text("cases.timetable.call", "", phone, number.value()));
        }
        return paper.finish();
    }

    private static List<String> stage(StageStatus mark, CaseWords words) {
        var entered = mark.entered();
        return List.of(
                words.text("cases.timetable.stage." + mark.stage(), ""),
                words.text("cases.timetable.state." + mark.state(), ""),
                entered == null ? "" : words.say().onPaper(entered));
    }

    private static void talks(PdfSheet paper, List<CaseStep> steps, CaseWords words) {
        var rows = new ArrayList<List<String>>();
        for (var step :
                steps.stream().filter(step -> step.dates().personDecides()).toList()) {
            var next = step.dates().nextTalk();
            var day = next == null || words.say().past(next) ? "" : words.say().onPaper(next);
            rows.add(List.of(words.text("cases.timetable.talkName", words.step(step)), day));
        }
        if (!rows.isEmpty()) {
            paper.heading(words.text("cases.timetable.talks", ""));
            paper.table(rows, 3, 2);
        }
    }
}
