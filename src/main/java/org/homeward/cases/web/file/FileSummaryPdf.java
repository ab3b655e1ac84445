package org.homeward.cases.web.file;

import java.util.List;
import org.homeward.casefile.known.AnswerForReader;
import org.homeward.letters.PdfSheet;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Draws the person's file as a summary on paper: nothing of the story, no charge, no place of a shelter, no telling word (R12). */
@Component
class FileSummaryPdf {

    byte[] drawn(CaseNumber number, CaseFileView file, String reader) {
        var words = file.words().page();
        var paper = new PdfSheet(words.say().language());
        paper.title(words.text("known.title", ""));
        paper.text(words.text(
                "known.printed",
                "",
                number.value(),
                words.say().onPaper(words.say().now()),
                reader));
        for (var part : file.parts()) {
            var rows = part.lines().stream()
                    .filter(line -> part.onPaper() && line.onPaper())
                    .map(line -> row(line.answer(), file.words()))
                    .toList();
            if (!rows.isEmpty()) {
                paper.heading(words.text("known.part." + part.category(), ""));
                paper.table(rows, 2, 3, 2);
            }
        }
        paper.text(words.text("known.paper", ""));
        return paper.finish();
    }

    private static List<String> row(AnswerForReader answer, FileWords words) {
        var newest = answer.newest();
        var day = words.say().onPaper(newest.known().at());
        var given = words.safe(newest) ? day + ", " + words.who(newest.known().by()) : day;
        return List.of(answer.label(), newest.text(), given);
    }
}
