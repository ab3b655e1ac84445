package org.homeward.directory;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;

/** The whole directory in memory, read from rows of files or of tables alike. */
final class DirectorySnapshot {

    final Map<CountryCode, Country> countries;
    final Map<String, Province> provinces;
    final Map<String, Source> sources;
    final Map<AgencyCode, Agency> agencies;
    final Map<String, HandoverPoint> handoverPoints;
    final List<BorderCrossingState.Told> crossingStates;
    final List<CorridorRow> corridors;
    final List<RoutingRow> routing;
    final List<PanelRow> panels;
    final Map<String, Map<String, String>> holidayNames;
    final Map<CountryCode, List<Holiday>> holidays;

    /** The first row that holds on a day is in force. */
    final List<OfficeHours> officeHours;

    DirectorySnapshot(Map<DirectoryFile, List<DirectoryRow>> rows) {
        countries = unique(DirectoryFile.COUNTRIES.of(rows), DirectorySnapshot::country, Country::code);
        provinces = unique(DirectoryFile.PROVINCES.of(rows), DirectorySnapshot::province, Province::code);
        sources = unique(DirectoryFile.SOURCES.of(rows), Source::of, Source::id);
        agencies = unique(DirectoryFile.AGENCIES.of(rows), DirectorySnapshot::agency, Agency::code);
        handoverPoints =
                unique(DirectoryFile.HANDOVER_POINTS.of(rows), DirectorySnapshot::handoverPoint, HandoverPoint::code);
        crossingStates = DirectoryFile.CROSSING_STATES.of(rows).stream()
                .map(BorderCrossingState.Told::of)
                .toList();
        corridors =
                DirectoryFile.CORRIDORS.of(rows).stream().map(this::corridor).toList();
        routing = DirectoryFile.ROUTING.of(rows).stream().map(RoutingRow::of).toList();
        panels = DirectoryFile.PANELS.of(rows).stream().map(PanelRow::of).toList();
        officeHours = DirectoryFile.OFFICE_HOURS.of(rows).stream()
                .map(OfficeHours::of)
                .toList();
        holidayNames = HolidayRows.names(rows);
        holidays = HolidayRows.read(rows, holidayNames).stream().collect(Collectors.groupingBy(Holiday::country));
    }

    private DirectorySnapshot(
            DirectorySnapshot base, Map<CountryCode, List<Holiday>> holidays, List<OfficeHours> officeHours) {
        countries = base.countries;
        provinces = base.provinces;
        sources = base.sources;
        agencies = base.agencies;
        handoverPoints = base.handoverPoints;
        crossingStates = base.crossingStates;
        corridors = base.corridors;
        routing = base.routing;
        panels = base.panels;
        holidayNames = base.holidayNames;
        this.holidays = holidays;
        this.officeHours = officeHours;
    }

    /** The same with another holiday table for one year of a country. */
    DirectorySnapshot with(HolidayYear year) {
        var others = holidays.getOrDefault(year.country(), List.of()).stream()
                .filter(day -> day.date().getYear() != year.year());
        var changed = new LinkedHashMap<>(holidays);
        changed.put(
                year.country(),
                Stream.concat(others, year.days().stream())
                        .sorted(Comparator.comparing(Holiday::date))
                        .toList());
        return new DirectorySnapshot(this, changed, officeHours);
    }

    /** The same with office hours that stand above the others. */
    DirectorySnapshot with(OfficeHours hours) {
        return new DirectorySnapshot(
                this,
                holidays,
                Stream.concat(Stream.of(hours), officeHours.stream()).toList());
    }

    private static Country country(DirectoryRow row) {
        return new Country(row.as("code", CountryCode::new), row.names());
    }

    private static Province province(DirectoryRow row) {
        return new Province(row.text("code"), row.as("country", CountryCode::new), row.names());
    }

    private static Agency agency(DirectoryRow row) {
        var validity = Validity.of(row);
        return new Agency(
                row.as("code", AgencyCode::new),
                row.as("country", CountryCode::new),
                new LinkedHashSet<>(row.list("functions")),
                row.names(),
                row.optional("parent") == null ? null : row.as("parent", AgencyCode::new),
                row.textOrEmpty("phone"),
                row.textOrEmpty("mail"),
                row.text("languages"),
                validity.from(),
                validity.to(),
                row.text("source"));
    }

    private static HandoverPoint handoverPoint(DirectoryRow row) {
        var countries = row.list("countries").stream().map(CountryCode::new).toList();
        return new HandoverPoint(row.text("code"), countries, row.names(), row.text("source"));
    }

    private CorridorRow corridor(DirectoryRow row) {
        var validity = Validity.of(row);
        var points = row.list("handover_points").stream()
                .map(code -> {
                    var point = handoverPoints.get(code);
                    if (point == null) {
                        throw row.wrong("a hand-over point is unknown");
                    }
                    return point;
                })
                .toList();
        return new CorridorRow(
                new Corridor(row.as("host", CountryCode::new), row.as("origin", CountryCode::new)),
                row.byLanguage("instrument"),
                row.text("basis"),
                points,
                validity.from(),
                validity.to(),
                row.text("source"));
    }

    private static <K, T> Map<K, T> unique(
            List<DirectoryRow> rows, Function<DirectoryRow, T> reader, Function<T, K> key) {
        var all = new LinkedHashMap<K, T>();
        for (var row : rows) {
            var one = reader.apply(row);
            if (all.put(key.apply(one), one) != null) {
                throw row.wrong("its code is there twice");
            }
        }
        return all;
    }
}
