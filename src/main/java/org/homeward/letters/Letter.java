package org.homeward.letters;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter in one of its languages, ready to be drawn.
 *
 * @param basis on what the two countries base it; null for one that asks for a service, which learns nothing of countries
 */
record Letter(
        LetterWords words,
        LetterKind kind,
        String number,
        String date,
        String from,
        String to,
        @Nullable String basis,
        List<LetterLine> lines) {

    void draw(PdfSheet sheet) {
        sheet.title(words.text("letter.title." + kind));
        var head = new ArrayList<>(List.of(
                List.of(words.text("letter.number"), number),
                List.of(words.text("letter.date"), date),
                List.of(words.text("letter.from"), from),
                List.of(words.text("letter.to"), to)));
        if (basis != null) {
            head.add(List.of(words.text("letter.basis"), basis));
        }
        sheet.table(head, 1, 3);
        sheet.text(words.text("letter.opening." + kind));
        fields(sheet);
        sheet.text(words.text("letter.closing"));
        sheet.text(words.text("letter.confidential"));
        sheet.signatures(List.of(
                words.text("letter.sign.name"), words.text("letter.sign.signature"), words.text("letter.sign.date")));
    }

    private void fields(PdfSheet sheet) {
        var from = 0;
        for (var at = 0; at <= lines.size(); at++) {
            if (at == lines.size() || lines.get(at).heading()) {
                sheet.table(
                        lines.subList(from, at).stream()
                                .map(line -> List.of(line.label(), line.value()))
                                .toList(),
                        2,
                        3);
                if (at < lines.size()) {
                    sheet.heading(lines.get(at).label());
                }
                from = at + 1;
            }
        }
    }
}
