package org.homeward.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.shared.CountryCode;

/** In which two languages a letter is written: English, and the receiver's where there is one, else the sender's. */
final class LetterLanguages {

    private static final Map<String, Locale> OF_COUNTRY =
            Map.of("KH", Locale.forLanguageTag("km"), "TH", Locale.forLanguageTag("th"), "LA", new Locale("lo"));

    private LetterLanguages() {}

    static List<Locale> of(CountryCode sender, CountryCode receiver) {
        var languages = new ArrayList<>(List.of(Locale.ENGLISH));
        var second = OF_COUNTRY.getOrDefault(receiver.value(), OF_COUNTRY.get(sender.value()));
        if (second != null) {
            languages.add(second);
        }
        return languages;
    }
}
