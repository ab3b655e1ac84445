package org.homeward.directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.CountryCode;

/** English and the countries' languages, with what each is used for: {@code directory/languages.csv}. */
public final class UsedLanguages {

    private static final List<DirectoryRow> ROWS = DirectoryFiles.table("classpath:directory/languages.csv");

    private UsedLanguages() {}

    /** The codes of the languages of this use, in the order of the data. */
    public static List<String> of(Use use) {
        return rows(use).map(row -> row.text("language")).toList();
    }

    /** The countries with a language of this use, and its code; throws {@link IllegalStateException} for two of one country. */
    public static Map<CountryCode, String> byCountry(Use use) {
        return rows(use)
                .filter(row -> row.optional("country") != null)
                .collect(Collectors.toMap(row -> row.as("country", CountryCode::new), row -> row.text("language")));
    }

    private static Stream<DirectoryRow> rows(Use use) {
        return ROWS.stream().filter(row -> row.list("used_for").contains(use.name()));
    }

    /** What a language is used for. The constants are the words of the file. */
    public enum Use {
        /** Texts that agencies write to each other, and what an account's person reads. */
        written,
        /** Letters of the country, beside English. */
        letters,
        /** The person's timetable as a page. */
        timetable,
        /** The person's timetable as PDF, whose fonts lack some scripts. */
        timetablePdf
    }
}
