package org.homeward.cases.web.file;

import java.util.List;
import org.homeward.cases.web.CaseWords;
import org.homeward.letters.PdfSheet;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Draws what is known as a summary on paper: nothing of what happened, no charge, no place of a shelter, no telling word (R12). */
@Component
class FileSummaryPdf {

    byte[] drawn(CaseNumber number, CaseFileView file, CaseWords words, String reader) {
        var paper = new PdfSheet(words.language());
        paper.title(words.text("known.title", ""));
        paper.text(words.text(
                "known.printed",
                "",
                number.value(),
                words.dates().onPaper(words.dates().now()),
                reader));
        for (var part : file.parts()) {
            var rows = part.lines().stream()
                    .filter(line -> part.onPaper() && line.onPaper())
                    .map(FileSummaryPdf::row)
                    .toList();
            if (!rows.isEmpty()) {
                paper.heading(words.text("known.part." + part.category(), ""));
                paper.table(rows, 2, 3, 2);
            }
        }
        paper.text(words.text("known.paper", ""));
        return paper.finish();
    }

    private static List<String> row(CaseFileView.Line line) {
        var given = line.given();
        return List.of(
                line.label(), line.text(), given.safe() ? given.onPaper() + ", " + given.who() : given.onPaper());
    }
}
