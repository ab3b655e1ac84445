package org.homeward.overdue;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * A question to the tables, with its reader and its moment.
 *
 * @param language of the reader, for names of steps
 * @param atDesk the agencies that the filter's desk means, in cases that the reader's country hosts
 * @param atDeskElsewhere the same in all other cases
 * @param soonUntil for each country the end of its third working day
 * @param today the reader's day
 * @param alone the own steps beside which no mark of their case stands
 * @param monthStart where the reader's month began
 */
record BoardQueryContext(
        BoardFilter filter,
        Actor actor,
        Locale language,
        Instant now,
        Collection<AgencyCode> atDesk,
        Collection<AgencyCode> atDeskElsewhere,
        Map<CountryCode, Instant> soonUntil,
        LocalDate today,
        WorkItems.Alone alone,
        Instant monthStart,
        Instant yearStart) {

    /** The same of the whole scope, whatever narrows it. */
    BoardQueryContext whole() {
        return new BoardQueryContext(
                BoardFilter.of(filter.scope()),
                actor,
                language,
                now,
                List.of(),
                List.of(),
                soonUntil,
                today,
                alone,
                monthStart,
                yearStart);
    }

    /** A query on what the scope shows, with its values. */
    BoardSql sql(String query) {
        return new BoardSql(BoardScopeConditions.of(filter.scope()) + query, parameters());
    }

    /** All values that the board's queries may name. */
    MapSqlParameterSource parameters() {
        var corridor = filter.corridor();
        var countries = List.copyOf(soonUntil.keySet());
        return new MapSqlParameterSource()
                .addValue("agency", actor.agency().value())
                .addValue("country", actor.country().value())
                .addValue("now", time(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("today", today, Types.DATE)
                .addValue("aloneRoles", alone.roles().toArray(String[]::new))
                .addValue("aloneSteps", alone.steps().toArray(String[]::new))
                .addValue("month", time(monthStart), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("year", time(yearStart), Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue(
                        "stage", filter.stage() == null ? null : filter.stage().name(), Types.VARCHAR)
                .addValue("host", corridor == null ? null : corridor.host().value(), Types.VARCHAR)
                .addValue("origin", corridor == null ? null : corridor.origin().value(), Types.VARCHAR)
                .addValue("child", filter.child())
                .addValue("list", filter.list().name(), Types.VARCHAR)
                .addValue("sort", filter.sort().name(), Types.VARCHAR)
                .addValue("atADesk", filter.desk() != null)
                .addValue("atDesk", codes(atDesk))
                .addValue("atDeskElsewhere", codes(atDeskElsewhere))
                .addValue(
                        "countries", countries.stream().map(CountryCode::value).toArray(String[]::new))
                .addValue(
                        "untils",
                        countries.stream()
                                .map(soonUntil::get)
                                .map(Instant::toString)
                                .toArray(String[]::new))
                .addValue("seenByOrigin", seenByOrigin());
    }

    private static String[] seenByOrigin() {
        return List.of(Purpose.values()).stream()
                .filter(Purpose::seenByOrigin)
                .map(Purpose::name)
                .toArray(String[]::new);
    }

    private static String[] codes(Collection<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::value).toArray(String[]::new);
    }

    private static Object time(Instant moment) {
        return DatabaseTimes.of(moment);
    }
}
