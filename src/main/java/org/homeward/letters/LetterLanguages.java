package org.homeward.letters;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.directory.UsedLanguages;
import org.homeward.shared.CountryCode;

/** The languages of a letter: English, and the receiver's, else the sender's. Some letters are in English alone. */
final class LetterLanguages {

    private LetterLanguages() {}

    static List<Locale> of(CountryCode sender, CountryCode receiver) {
        var ofCountry = UsedLanguages.byCountry(UsedLanguages.Use.letters);
        return Stream.concat(
                        Stream.of("en"), Stream.ofNullable(ofCountry.getOrDefault(receiver, ofCountry.get(sender))))
                .map(Locale::forLanguageTag)
                .toList();
    }
}
