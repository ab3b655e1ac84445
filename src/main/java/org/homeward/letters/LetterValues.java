package org.homeward.letters;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.homeward.casefile.known.AnswerWords;

/** Writes one answer as a letter's receiver reads it: dates in full, a list's rows one after the other, fields for the receiver alone. */
final class LetterValues extends AnswerWords {

    private final LetterWords words;
    private final Predicate<String> allowed;

    LetterValues(LetterWords words, Predicate<String> allowed) {
        super(words.messages(), words.language());
        this.words = words;
        this.allowed = allowed;
    }

    @Override
    protected String yesOrNo(boolean yes) {
        return words.text(yes ? "letter.yes" : "letter.no");
    }

    @Override
    protected String option(String field, String code, String label) {
        return words.option(field, code, label);
    }

    @Override
    protected String date(LocalDate day) {
        return words.date(day);
    }

    @Override
    protected boolean shows(String column) {
        return allowed.test(column);
    }

    @Override
    protected String rowsApart() {
        return " / ";
    }
}
