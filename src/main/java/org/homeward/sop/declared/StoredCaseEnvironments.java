package org.homeward.sop.declared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.deadlines.AnswerDateLimits;
import org.homeward.directory.CorridorRow;
import org.homeward.directory.Directory;
import org.homeward.directory.HandoverPoint;
import org.homeward.directory.Indicators;
import org.homeward.directory.RuleNumbers;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.models.Decisions;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.RuleNumber;
import org.homeward.sop.CaseEnvironments;
import org.springframework.stereotype.Component;

/** The time, the tables, calendars and the directory as a case has them. */
@Component
record StoredCaseEnvironments(
        Clock clock,
        TodayInCountry today,
        Decisions decisions,
        AnswerDateLimits days,
        Directory directory,
        CaseFactsRecords facts,
        Indicators indicators,
        RuleNumbers numbers)
        implements CaseEnvironments {

    @Override
    public CaseEnvironment of(CaseNumber number) {
        return new OfCase(number, this);
    }

    private record OfCase(CaseNumber number, StoredCaseEnvironments rooms) implements CaseEnvironment {

        @Override
        public Instant now() {
            return rooms.clock.instant();
        }

        @Override
        public ZoneId zone(CountryCode country) {
            return rooms.today.zone(country);
        }

        @Override
        public boolean hasTable(String table) {
            return rooms.decisions.isThere(number, table);
        }

        @Override
        public List<Row> rows(String table, Map<String, Object> inputs) {
            return rooms.decisions.evaluate(number, table, inputs).stream()
                    .map(fired -> new Row(fired.outputs(), fired.annotation()))
                    .toList();
        }

        @Override
        public Optional<LocalDate> lastDay(String row, CountryCode country, LocalDate from) {
            return rooms.days.last(number, row, country, from);
        }

        @Override
        public int amount(String row, CountryCode country) {
            return rooms.days.amount(number, row, country);
        }

        @Override
        public int number(RuleNumber number, CountryCode country) {
            return rooms.numbers.of(number, country, today(country));
        }

        @Override
        public List<AgencyCode> holders(SideRole role) {
            var place = rooms.facts.of(number).place();
            return rooms.directory.holdersInTurn(role, place, today(role.country(place.corridor())));
        }

        @Override
        public Set<String> handoverPoints(LocalDate day) {
            return rooms
                    .directory
                    .corridor(rooms.facts.of(number).corridor(), day)
                    .map(CorridorRow::handoverPoints)
                    .orElse(List.of())
                    .stream()
                    .map(HandoverPoint::code)
                    .collect(Collectors.toSet());
        }

        @Override
        public Optional<Boolean> isPassable(String crossing, LocalDate day) {
            return switch (rooms.directory.crossing(crossing, day)) {
                case open -> Optional.of(true);
                case closed -> Optional.of(false);
                case unknown -> Optional.empty();
            };
        }

        @Override
        public Signs signs(Collection<String> codes) {
            return new Signs(
                    rooms.indicators.positiveDimensions(codes),
                    rooms.indicators.count(codes, Indicators.Strength.strong),
                    rooms.indicators.count(codes, Indicators.Strength.medium),
                    rooms.indicators.count(codes, Indicators.Strength.weak));
        }
    }
}
