package org.homeward.cases;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.homeward.directory.CorridorRow;
import org.homeward.directory.Country;
import org.homeward.directory.Directory;
import org.homeward.directory.HandoverPoint;
import org.homeward.directory.Indicators;
import org.homeward.directory.Province;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.forms.DirectoryOptionList;
import org.homeward.engine.forms.DirectoryOptionSource;
import org.homeward.engine.forms.Option;
import org.homeward.shared.Corridor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers what the directory knows in forms. */
@Component
final class DirectoryOptions implements DirectoryOptionSource {

    private static final String SHELTER = "shelter";

    private final Directory directory;
    private final Indicators indicators;
    private final TodayInCountry today;

    DirectoryOptions(Directory directory, Indicators indicators, TodayInCountry today) {
        this.directory = directory;
        this.today = today;
        this.indicators = indicators;
    }

    @Override
    public List<Option> options(DirectoryOptionList list, @Nullable String part, Locale language) {
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
            case handoverPoints -> named(directory.handoverPoints(), language);
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

    @Override
    public DirectoryOptionSource of(Corridor corridor) {
        return new DirectoryOptionSource() {
            @Override
            public List<Option> options(DirectoryOptionList list, @Nullable String part, Locale language) {
                return list == DirectoryOptionList.handoverPoints
                        ? named(crossings(corridor), language)
                        : DirectoryOptions.this.options(list, part, language);
            }

            @Override
            public DirectoryOptionSource whole() {
                return DirectoryOptions.this;
            }
        };
    }

    private List<HandoverPoint> crossings(Corridor corridor) {
        return directory
                .corridor(corridor, today.in(corridor.host()))
                .map(CorridorRow::handoverPoints)
                .orElseGet(directory::handoverPoints);
    }

    private static List<Option> named(List<HandoverPoint> points, Locale language) {
        return points.stream()
                .map(point -> new Option(point.code(), point.name(language)))
                .toList();
    }

    /** Two countries may have a province of the same name. */
    private static Option option(Province province, Country country, Locale language) {
        return new Option(province.code(), of(country, province.name(language), language));
    }

    private static String of(Country country, String name, Locale language) {
        return "%s (%s)".formatted(name, country.name(language));
    }
}
