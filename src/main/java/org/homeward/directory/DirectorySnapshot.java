package org.homeward.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    final List<CorridorRow> corridors;
    final List<RoutingRow> routing;
    final List<PanelRow> panels;
    final Map<CountryCode, OfficeHours> officeHours;
    final Map<CountryCode, List<Holiday>> holidays;

    DirectorySnapshot(Map<DirectoryFile, List<Row>> rows) {
        countries = unique(rows.get(DirectoryFile.COUNTRIES), DirectorySnapshot::country, Country::code);
        provinces = unique(rows.get(DirectoryFile.PROVINCES), DirectorySnapshot::province, Province::code);
        sources = unique(rows.get(DirectoryFile.SOURCES), Source::of, Source::id);
        agencies = unique(rows.get(DirectoryFile.AGENCIES), DirectorySnapshot::agency, Agency::code);
        handoverPoints =
                unique(rows.get(DirectoryFile.HANDOVER_POINTS), DirectorySnapshot::handoverPoint, HandoverPoint::code);
        corridors =
                rows.get(DirectoryFile.CORRIDORS).stream().map(this::corridor).toList();
        routing = rows.get(DirectoryFile.ROUTING).stream().map(RoutingRow::of).toList();
        panels = rows.get(DirectoryFile.PANELS).stream().map(PanelRow::of).toList();
        officeHours =
                unique(rows.get(DirectoryFile.OFFICE_HOURS), DirectorySnapshot::officeHours, OfficeHours::country);
        holidays = HolidayRows.read(rows).stream().collect(Collectors.groupingBy(Holiday::country));
    }

    private static Country country(Row row) {
        return new Country(row.as("code", CountryCode::new), row.names());
    }

    private static Province province(Row row) {
        return new Province(row.text("code"), row.as("country", CountryCode::new), row.names());
    }

    private static Agency agency(Row row) {
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

    private static HandoverPoint handoverPoint(Row row) {
        var countries = row.list("countries").stream().map(CountryCode::new).toList();
        return new HandoverPoint(row.text("code"), countries, row.names(), row.text("source"));
    }

    private CorridorRow corridor(Row row) {
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

    private static OfficeHours officeHours(Row row) {
        return new OfficeHours(
                row.as("country", CountryCode::new),
                row.list("rest_days").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                row.as("opens", LocalTime::parse),
                row.as("closes", LocalTime::parse),
                row.as("zone", ZoneId::of),
                row.text("source"));
    }

    private static <K, T> Map<K, T> unique(List<Row> rows, Function<Row, T> reader, Function<T, K> key) {
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
