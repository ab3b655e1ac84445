package org.homeward.cases;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.directory.Indicators;
import org.homeward.directory.Province;
import org.homeward.engine.forms.DirectoryList;
import org.homeward.engine.forms.Option;
import org.homeward.engine.forms.OptionLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers what the directory knows in forms. */
@Component
final class OptionsFromDirectory implements OptionLists {

    private static final String SHELTER = "shelter";

    private final Directory directory;
    private final Indicators indicators;

    OptionsFromDirectory(Directory directory, Indicators indicators) {
        this.directory = directory;
        this.indicators = indicators;
    }

    @Override
    public List<Option> options(DirectoryList list, @Nullable String part, Locale language) {
        return switch (list) {
            case countries ->
                directory.countries().stream()
                        .map(country -> new Option(country.code().value(), country.name(language)))
                        .toList();
            case provinces ->
                directory.countries().stream()
                        .flatMap(country -> directory.provinces(country.code()).stream()
                                .map(province -> option(province, country, language)))
                        .toList();
            case handoverPoints ->
                directory.handoverPoints().stream()
                        .map(point -> new Option(point.code(), point.name(language)))
                        .toList();
            case agencies ->
                directory.countries().stream()
                        .flatMap(country -> directory.allAgencies().stream()
                                .filter(agency -> agency.country().equals(country.code()))
                                .filter(agency -> !agency.functions().contains(SHELTER))
                                .map(agency -> new Option(
                                        agency.code().value(), of(country, agency.name(language), language))))
                        .toList();
            case indicators ->
                indicators.names(Objects.requireNonNull(part), language).entrySet().stream()
                        .map(sign -> new Option(sign.getKey(), sign.getValue()))
                        .toList();
        };
    }

    /** Two countries may have a province of the same name. */
    private static Option option(Province province, Country country, Locale language) {
        return new Option(province.code(), of(country, province.name(language), language));
    }

    private static String of(Country country, String name, Locale language) {
        return "%s (%s)".formatted(name, country.name(language));
    }
}
