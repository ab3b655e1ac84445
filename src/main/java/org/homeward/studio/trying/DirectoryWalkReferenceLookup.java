package org.homeward.studio.trying;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.deadlines.DraftTableDueDates;
import org.homeward.directory.Directory;
import org.homeward.directory.HandoverPoint;
import org.homeward.directory.Indicators;
import org.homeward.directory.RuleNumbers;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.sandbox.WalkReferenceLookup;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Seat;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.RuleNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells walks what they ask of directory and deadlines: by the product's own rules, reading only. */
@Component
final class DirectoryWalkReferenceLookup implements WalkReferenceLookup {

    private final DraftTableDueDates dates;
    private final Directory directory;
    private final Indicators indicators;
    private final TodayInCountry today;
    private final RuleNumbers numbers;

    DirectoryWalkReferenceLookup(
            DraftTableDueDates dates,
            Directory directory,
            Indicators indicators,
            TodayInCountry today,
            RuleNumbers numbers) {
        this.dates = dates;
        this.directory = directory;
        this.indicators = indicators;
        this.today = today;
        this.numbers = numbers;
    }

    @Override
    public Optional<Instant> due(
            String key,
            Map<String, Object> row,
            CountryCode acting,
            Corridor corridor,
            WalkTimes times,
            Function<String, @Nullable Object> variable) {
        return dates.ofStep(key, row, acting, corridor, times.opened(), times.now(), variable, times.happened());
    }

    @Override
    public LocalDate lastDay(
            String key, Map<String, Object> row, CountryCode acting, Corridor corridor, LocalDate from) {
        return dates.lastDay(key, row, acting, corridor, from);
    }

    @Override
    public Set<String> handoverPoints(Corridor corridor, LocalDate day) {
        return directory.corridor(corridor, day).stream()
                .flatMap(row -> row.handoverPoints().stream())
                .map(HandoverPoint::code)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Boolean> isPassable(String crossing, LocalDate day) {
        return switch (directory.crossing(crossing, day)) {
            case open -> Optional.of(true);
            case closed -> Optional.of(false);
            case unknown -> Optional.empty();
        };
    }

    @Override
    public int number(RuleNumber number, CountryCode country, LocalDate day) {
        return numbers.of(number, country, day);
    }

    @Override
    public Instant timer(String key, Map<String, Object> row, Instant from) {
        return dates.ofTimer(key, row, from);
    }

    @Override
    public LocalDate day(Instant moment, CountryCode country) {
        return today.at(moment, country);
    }

    @Override
    public ZoneId zone(CountryCode country) {
        return directory.officeHours(country).zone();
    }

    @Override
    public Seats panel(PanelKind kind, CountryCode country) {
        var panel = directory.panel(kind.seats(), country, null, today.in(country));
        return new Seats(
                panel.members().stream()
                        .map(member -> new Seat(0, member.agency(), member.function(), null))
                        .toList(),
                panel.quorum());
    }

    @Override
    public CaseEnvironment.Signs signs(Collection<String> codes) {
        return new CaseEnvironment.Signs(
                indicators.positiveDimensions(codes),
                indicators.count(codes, Indicators.Strength.strong),
                indicators.count(codes, Indicators.Strength.medium),
                indicators.count(codes, Indicators.Strength.weak));
    }
}
