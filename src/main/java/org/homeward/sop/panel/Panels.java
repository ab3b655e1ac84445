package org.homeward.sop.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.Seat;
import org.homeward.procedures.Summons;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The panels of cases: seated from the directory, then pinned. */
@Component
@Transactional
public class Panels {

    private final JdbcClient database;
    private final Seating seating;
    private final Clock clock;

    Panels(JdbcClient database, Seating seating, Clock clock) {
        this.database = database;
        this.seating = seating;
        this.clock = clock;
    }

    /** The panel as it is seated today; nothing of it is stored. */
    Summons seated(CaseNumber number, PanelKind kind, CountryCode country) {
        var panel = seating.of(number, kind, country);
        var seats = new ArrayList<Seat>();
        panel.members().forEach(member -> seats.add(new Seat(seats.size(), member.agency(), member.function(), null)));
        return new Summons(0, kind, country, panel.quorum(), seats);
    }

    /** Pins the seats for one decision of a case; gives the panel's number. */
    public long summon(CaseNumber number, Summons panel) {
        var id = database.sql("""
                        insert into panel_summons (case_number, panel, country, quorum, summoned)
                        values (:number, :panel, :country, :quorum, :now) returning id
                        """)
                .param("number", number.value())
                .param("panel", panel.panel().name())
                .param("country", panel.country().value())
                .param("quorum", panel.quorum())
                .param("now", DatabaseTimes.of(clock.instant()))
                .query(Long.class)
                .single();
        panel.seats().forEach(seat -> database.sql("""
                        insert into panel_seat (summons, seat, agency, function)
                        values (:summons, :seat, :agency, :function)
                        """)
                .param("summons", id)
                .param("seat", seat.number())
                .param("agency", seat.agency().value())
                .param("function", seat.function())
                .update());
        return id;
    }

    /** On which day the panel meets. */
    public void meets(long summons, LocalDate day) {
        database.sql("update panel_summons set meets_on = :day where id = :id")
                .param("day", day)
                .param("id", summons)
                .update();
    }

    /** The agency that chairs such a panel of the case today. */
    AgencyCode chair(CaseNumber number, PanelKind kind, CountryCode country) {
        return seating.of(number, kind, country).chair();
    }

    /** The panel; votes of one panel wait for each other, so that the last one sees all. */
    Summons held(long summons) {
        return find("id = :id for update", Map.of("id", summons)).orElseThrow();
    }

    /** Writes the vote down, of a panel that is {@link #held}. */
    public void vote(long summons, int seat, String vote) {
        database.sql("update panel_seat set vote = :vote, given = :now where summons = :summons and seat = :seat")
                .param("vote", vote)
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("summons", summons)
                .param("seat", seat)
                .update();
    }

    /** The case's newest panel of this kind. */
    Optional<Summons> newest(CaseNumber number, PanelKind kind) {
        return find(
                "case_number = :number and panel = :panel order by id desc limit 1",
                Map.of("number", number.value(), "panel", kind.name()));
    }

    /** The case's newest panel of any kind in the country. */
    Optional<Summons> newest(CaseNumber number, CountryCode country) {
        return find(
                "case_number = :number and country = :country order by id desc limit 1",
                Map.of("number", number.value(), "country", country.value()));
    }

    Summons required(long id) {
        return find("id = :id", Map.of("id", id)).orElseThrow();
    }

    private Optional<Summons> find(String condition, Map<String, ?> values) {
        return database.sql("select * from panel_summons where " + condition)
                .params(values)
                .query((row, index) -> new Summons(
                        row.getLong("id"),
                        PanelKind.valueOf(row.getString("panel")),
                        new CountryCode(row.getString("country")),
                        row.getInt("quorum"),
                        seats(row.getLong("id"))))
                .optional();
    }

    private List<Seat> seats(long summons) {
        return database.sql("select * from panel_seat where summons = :summons order by seat")
                .param("summons", summons)
                .query((row, index) -> new Seat(
                        row.getInt("seat"),
                        new AgencyCode(row.getString("agency")),
                        row.getString("function"),
                        row.getString("vote")))
                .list();
    }
}
