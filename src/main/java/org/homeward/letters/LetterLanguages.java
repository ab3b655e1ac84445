package org.homeward.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.directory.DirectoryFiles;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/**
 * The two languages of a letter: English, and the receiver's by {@code directory/letter-languages.csv}, else the sender's. A country
 * without a row has letters in English alone.
 */
@Component
final class LetterLanguages {

    private final Map<CountryCode, Locale> ofCountry = new HashMap<>();

    LetterLanguages() {
        DirectoryFiles.table("classpath:directory/letter-languages.csv").forEach(row -> {
            var language = row.as("language", Locale::forLanguageTag);
            if (ofCountry.put(row.as("country", CountryCode::new), language) != null) {
                throw new IllegalStateException("The list of letter languages has two rows for " + row.text("country"));
            }
        });
    }

    List<Locale> of(CountryCode sender, CountryCode receiver) {
        var languages = new ArrayList<>(List.of(Locale.ENGLISH));
        var second = ofCountry.getOrDefault(receiver, ofCountry.get(sender));
        if (second != null) {
            languages.add(second);
        }
        return languages;
    }
}
