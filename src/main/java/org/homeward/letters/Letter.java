package org.homeward.letters;

import java.util.List;

/** A letter in one of its languages, ready to be drawn. */
record Letter(
        LetterWords words,
        LetterKind kind,
        String number,
        String date,
        String from,
        String to,
        String basis,
        List<LetterLine> lines) {

    void draw(Sheet sheet) {
        sheet.title(words.text("letter.title." + kind));
        sheet.table(
                List.of(
                        List.of(words.text("letter.number"), number),
                        List.of(words.text("letter.date"), date),
                        List.of(words.text("letter.from"), from),
                        List.of(words.text("letter.to"), to),
                        List.of(words.text("letter.basis"), basis)),
                1,
                3);
        sheet.text(words.text("letter.opening." + kind));
        fields(sheet);
        sheet.text(words.text("letter.closing"));
        sheet.text(words.text("letter.confidential"));
        sheet.signatures(List.of(
                words.text("letter.sign.name"), words.text("letter.sign.signature"), words.text("letter.sign.date")));
    }

    private void fields(Sheet sheet) {
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
