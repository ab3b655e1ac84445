package org.homeward.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.homeward.channel.StepNames;
import org.homeward.deadlines.counting.WorkingDays;
import org.homeward.directory.Agency;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a line of the board as much as its reader may know: as origin of a step of the host only its stage and dates (R6). */
@Component
class BoardRowReader {

    /** The further facts of a row, looked up for the rows of the page alone. */
    static final String SAYS = """
            select item.*,
              exists (select from open_request request where request.case_number = item.case_number
                      and request.receiver_instance = item.process_instance) as asked,
              exists (select from open_request request where request.case_number = item.case_number
                      and request.from_agency = item.agency and request.to_country <> request.from_country) as asks,
              exists (select from message_across across where across.case_number = item.case_number) as crossed,
              exists (select from case_part part where part.case_number = item.case_number
                      and part.agency = :agency and not part.panel_only and not part.over) as opens,
              coalesce(item.opened - item.due >= greatest(:now - item.opened, interval '1 second'), false) as opened_late,
              earlier.step_key as earlier_step, earlier.definition_id as earlier_definition, earlier.agency as earlier_agency,
              rung.level, rung.top, rung.reminded_at, rung.who, rung.walked, rung.answer_kind, rung.new_date,
              pause.reason as pause_reason, pause.planned_end, pause.look_on < :today as pause_past
            from item
            left join reached_rung rung on rung.step_id = item.id
            left join running_pause pause on pause.step_id = item.id
            left join lateral (
              select done.step_key, done.definition_id, done.agency
              from step_clock own
              join done_step done on done.case_number = item.case_number
                and done.finished > own.started_at and done.finished <= item.opened
              join step_clock took on took.step_id = done.step_id and took.kind = 'agencyDue'
              where item.opened > item.due and own.step_id = item.id
              order by done.finished - greatest(done.opened, own.started_at) desc, done.step_id limit 1) earlier on true
            order by item.sorted, item.id
            """;

    private final BoardAgencyNames desks;
    private final StepNames names;
    private final WorkingDays workingDays;
    private final Directory directory;
    private final TodayInCountry today;

    BoardRowReader(
            BoardAgencyNames desks,
            StepNames names,
            WorkingDays workingDays,
            Directory directory,
            TodayInCountry today) {
        this.desks = desks;
        this.names = names;
        this.workingDays = workingDays;
        this.directory = directory;
        this.today = today;
    }

    BoardRow row(ResultSet row, BoardQueryContext question) throws SQLException {
        var reader = question.actor();
        var agency = new AgencyCode(row.getString("agency"));
        var corridor = new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin")));
        var hosting = corridor.host().equals(reader.country());
        var request = row.getString("id").startsWith("request-");
        var ofOurs = agency.country().equals(reader.country());
        var named = ofOurs || hosting || request;
        var own = agency.equals(reader.agency()) && !request;
        var known = own || row.getBoolean("opens");
        var marked = row.getBoolean("marked");
        var desk = desks.of(agency, hosting, question.filter().scope(), reader);
        return new BoardRow(
                row.getString("id"),
                named ? row.getString("step") : null,
                named ? names.of(row.getString("step"), row.getString("definition_id"), question.language()) : null,
                new BoardRow.CaseHead(
                        known ? new CaseNumber(row.getString("case_number")) : null,
                        known ? null : row.getString("reference")),
                new BoardRow.Place(
                        marked ? Stage.valueOf(row.getString("stage")) : null,
                        desk,
                        ofOurs ? (Boolean) (row.getString("assignee") != null) : null,
                        ofOurs ? phone(desk.unit()) : row.getBoolean("crossed") ? phone(focalPoint(desk)) : null),
                dates(row, desk, ofOurs && !request ? before(row, hosting, question) : null, question.now()),
                marked ? corridor : null,
                marked ? (Boolean) row.getBoolean("child") : null,
                cause(row, request, ofOurs),
                named && row.getObject("level") != null ? told(row) : null,
                standing(row, ofOurs),
                new BoardRow.Reader(own, !ofOurs, row.getBoolean("opens")));
    }

    private BoardRow.Dates dates(ResultSet row, BoardAgency desk, BoardRow.@Nullable Before before, Instant now)
            throws SQLException {
        var lateFrom = instant(row, "late_from");
        var late = lateFrom != null && lateFrom.isBefore(now);
        return new BoardRow.Dates(
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                instant(row, "due"),
                late,
                lateFrom != null && late ? workingDays.between(desk.country(), lateFrom, now) : 0,
                lateFrom,
                before);
    }

    /** Abroad the focal point is called, and only once something was sent there (R3). */
    private AgencyCode focalPoint(BoardAgency desk) {
        return directory.focalPoint(desk.country(), today.in(desk.country()));
    }

    private @Nullable String phone(@Nullable AgencyCode agency) {
        return agency == null
                ? null
                : directory
                        .agency(agency)
                        .map(Agency::phone)
                        .filter(number -> !number.isBlank())
                        .orElse(null);
    }

    /** The step before it that took the time; one of the other side only the host country may know by its name (R6). */
    private BoardRow.@Nullable Before before(ResultSet row, boolean hosting, BoardQueryContext question)
            throws SQLException {
        var step = row.getString("earlier_step");
        if (step == null || !row.getBoolean("opened_late")) {
            return null;
        }
        var agency = new AgencyCode(row.getString("earlier_agency"));
        return hosting || agency.country().equals(question.actor().country())
                ? new BoardRow.Before(names.of(step, row.getString("earlier_definition"), question.language()), agency)
                : null;
    }

    private static NotifiedRungs told(ResultSet row) throws SQLException {
        var who = row.getString("who");
        return new NotifiedRungs(
                row.getInt("level"),
                row.getInt("top"),
                who == null ? List.of() : List.of(who.split("\\+")),
                instant(row, "walked"),
                instant(row, "reminded_at"),
                row.getString("answer_kind"),
                row.getObject("new_date", LocalDate.class));
    }

    private static @Nullable ClockStopReason standing(ResultSet row, boolean ofOurs) throws SQLException {
        var end = row.getObject("planned_end", LocalDate.class);
        return end == null
                ? null
                : new ClockStopReason(ofOurs ? row.getString("pause_reason") : null, end, row.getBoolean("pause_past"));
    }

    /** Events inside the other country aren't told: only that it has no answer yet. */
    private static DelayCause cause(ResultSet row, boolean request, boolean ofOurs) throws SQLException {
        if (row.getBoolean("paused")) {
            return DelayCause.paused;
        }
        if (request || row.getBoolean("asked")) {
            return DelayCause.noAnswer;
        }
        if (!ofOurs) {
            return DelayCause.notHandedIn;
        }
        if (row.getBoolean("opened_late")) {
            return DelayCause.openedLate;
        }
        if (row.getBoolean("unrouted")) {
            return DelayCause.unrouted;
        }
        if (row.getBoolean("asks")) {
            return DelayCause.waitsForOther;
        }
        return row.getString("assignee") == null ? DelayCause.nobodyTook : DelayCause.notHandedIn;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null || time.equals(OffsetDateTime.MAX) ? null : time.toInstant();
    }
}
