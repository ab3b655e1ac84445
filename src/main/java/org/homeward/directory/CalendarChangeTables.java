package org.homeward.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holiday tables and office hours that were changed while running; a change is never changed itself. */
public final class CalendarChangeTables {

    private final JdbcClient jdbc;

    public CalendarChangeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The snapshot with the changes above it. */
    DirectorySnapshot over(DirectorySnapshot packaged) {
        var snapshot = packaged;
        for (var change : newest()) {
            snapshot = snapshot.with(new HolidayYear(change.country(), change.year(), days(change, packaged)));
        }
        for (var change : hours(packaged.officeHours)) {
            snapshot = snapshot.with(change.hours());
        }
        return snapshot;
    }

    public long insert(HolidayYear year, boolean official, String source, String by, Instant at) {
        var id = jdbc.sql("""
            insert into calendar_change (country, year, official, source, changed_by, changed_at)
            values (:country, :year, :official, :source, :by, :at) returning id
            """)
                .param("country", year.country().value())
                .param("year", year.year())
                .param("official", official)
                .param("source", source)
                .param("by", by)
                .param("at", DatabaseTimes.of(at))
                .query(Long.class)
                .single();
        for (var day : year.days()) {
            jdbc.sql("""
                            insert into calendar_day (change_id, date, kind, name, source)
                            values (:changeId, :date, :kind, :name, :source)
                            """)
                    .param("changeId", id)
                    .param("date", day.date())
                    .param("kind", day.kind())
                    .param("name", day.names().get(TranslatedNames.FALLBACK))
                    .param("source", day.source())
                    .update();
        }
        return id;
    }

    public long insert(OfficeHours hours, String by, Instant at) {
        return jdbc.sql("""
            insert into office_hours_change (country, agency, rest_days, opens, closes, valid_from, valid_to, source,
              changed_by, changed_at)
            values (:country, :agency, :restDays, :opens, :closes, :from, :to, :source, :by, :at) returning id
            """)
                .param("country", hours.country().value())
                .param("agency", hours.agency() == null ? null : hours.agency().value(), Types.VARCHAR)
                .param(
                        "restDays",
                        hours.restDays().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(";")))
                .param("opens", hours.opens())
                .param("closes", hours.closes())
                .param("from", hours.validFrom())
                .param("to", hours.validTo(), Types.DATE)
                .param("source", hours.source())
                .param("by", by)
                .param("at", DatabaseTimes.of(at))
                .query(Long.class)
                .single();
    }

    /** The country's changes of a year, the newest first. */
    public List<ReplacedHolidayTable> changes(CountryCode country, int year) {
        return jdbc.sql("select * from calendar_change where country = :country and year = :year order by id desc")
                .param("country", country.value())
                .param("year", year)
                .query(CalendarChangeTables::change)
                .list();
    }

    public List<ReplacedHolidayTable> change(long id) {
        return jdbc.sql("select * from calendar_change where id = :id")
                .param("id", id)
                .query(CalendarChangeTables::change)
                .list();
    }

    private List<ReplacedHolidayTable> newest() {
        return jdbc.sql("select distinct on (country, year) * from calendar_change order by country, year, id desc")
                .query(CalendarChangeTables::change)
                .list();
    }

    private List<Holiday> days(ReplacedHolidayTable change, DirectorySnapshot packaged) {
        return jdbc.sql("select * from calendar_day where change_id = :changeId order by date")
                .param("changeId", change.id())
                .query((row, number) -> {
                    var name = row.getString("name");
                    return new Holiday(
                            change.country(),
                            row.getObject("date", LocalDate.class),
                            row.getString("kind").equals("working-day"),
                            packaged.holidayNames.getOrDefault(name, Map.of(TranslatedNames.FALLBACK, name)),
                            !change.official(),
                            row.getString("source"));
                })
                .list();
    }

    /** The oldest first, so that a newer one stands above it; a country's zone is that of its packaged hours. */
    public List<ReplacedOfficeHours> hours(List<OfficeHours> packaged) {
        return jdbc.sql("select * from office_hours_change order by id")
                .query((row, number) -> hours(row, packaged))
                .list();
    }

    private static ReplacedOfficeHours hours(ResultSet row, List<OfficeHours> packaged) throws SQLException {
        var country = new CountryCode(row.getString("country"));
        var zone = packaged.stream()
                .filter(hours -> hours.country().equals(country))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The directory has no office hours for " + country))
                .zone();
        var agency = row.getString("agency");
        var hours = new OfficeHours(
                country,
                agency == null ? null : new AgencyCode(agency),
                OfficeHours.days(row.getString("rest_days")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                zone,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
        return new ReplacedOfficeHours(
                row.getLong("id"), hours, row.getString("changed_by"), DatabaseTimes.from(row, "changed_at"));
    }

    private static ReplacedHolidayTable change(ResultSet row, int number) throws SQLException {
        return new ReplacedHolidayTable(
                row.getLong("id"),
                new CountryCode(row.getString("country")),
                row.getInt("year"),
                row.getBoolean("official"),
                row.getString("source"),
                row.getString("changed_by"),
                DatabaseTimes.from(row, "changed_at"));
    }
}
