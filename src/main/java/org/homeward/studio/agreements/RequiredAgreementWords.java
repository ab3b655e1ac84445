package org.homeward.studio.agreements;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.homeward.directory.Directory;
import org.homeward.shared.CountryCode;
import org.homeward.studio.ownership.OwningCountries;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names in words the owners of a change, and the people whose agreement it needs. */
@Component
public class RequiredAgreementWords {

    private final Directory directory;
    private final MessageSource texts;

    RequiredAgreementWords(Directory directory, MessageSource texts) {
        this.directory = directory;
        this.texts = texts;
    }

    /** The owners of something: names of countries, or the region. */
    public String of(OwningCountries whose, Locale language) {
        return whose.codes().stream().map(code -> name(code, language)).collect(Collectors.joining(", "));
    }

    /** A country's name, or the region. */
    public String name(String code, Locale language) {
        return code.equals(OwningCountries.REGION)
                ? text("studio.whose.region", language)
                : directory.countryName(new CountryCode(code), language);
    }

    /** The required agreement, in a sentence. */
    public String of(RequiredAgreement need, Locale language) {
        if (need.ofRegion()) {
            return text("studio.needs.region", language);
        }
        return text(
                need.owned() ? "studio.needs.country" : "studio.needs.nobody",
                language,
                name(need.country(), language));
    }

    /** The missing agreements, all in one line. */
    public String missing(List<RequiredAgreement> needs, Locale language) {
        return needs.stream()
                .filter(need -> !need.given())
                .map(need -> of(need, language))
                .collect(Collectors.joining(" "));
    }

    private String text(String key, Locale language, Object... arguments) {
        return String.valueOf(texts.getMessage(key, arguments, language));
    }
}
