package org.homeward.overdue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a line of the board as much as its reader may know: as origin of a step of the host only its stage and dates (R6). */
@Component
class RowReader {

    private final BoardDesks desks;

    RowReader(BoardDesks desks) {
        this.desks = desks;
    }

    BoardRow row(ResultSet row, BoardQuestion question) throws SQLException {
        var reader = question.actor();
        var agency = new AgencyCode(row.getString("agency"));
        var corridor = new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin")));
        var hosting = corridor.host().equals(reader.country());
        var request = row.getString("id").startsWith("request-");
        var ofOurs = agency.country().equals(reader.country());
        var named = ofOurs || hosting || request;
        var own = agency.equals(reader.agency()) && !request;
        var before =
                ofOurs && !request && row.getBoolean("opened_late") ? before(row, hosting, reader.country()) : null;
        return new BoardRow(
                row.getString("id"),
                head(row, corridor, own || row.getBoolean("opens")),
                named ? row.getString("step") : null,
                named ? row.getString("definition_id") : null,
                row.getBoolean("marked") ? Stage.valueOf(row.getString("stage")) : null,
                desks.of(agency, hosting, question.filter().scope(), reader),
                ofOurs ? (Boolean) (row.getString("assignee") != null) : null,
                new BoardRow.Dates(required(row, "opened"), instant(row, "due"), instant(row, "late_from"), before),
                cause(row, request, ofOurs),
                new BoardRow.Reader(own, !ofOurs, row.getBoolean("opens"), row.getBoolean("crossed")),
                named && row.getObject("level") != null ? told(row) : null,
                standing(row, ofOurs));
    }

    /** Without a part in the case its number stays unsaid, and the case's marks; these also beside an own step that stands alone. */
    private static BoardRow.CaseHead head(ResultSet row, Corridor corridor, boolean known) throws SQLException {
        return new BoardRow.CaseHead(
                known ? new CaseNumber(row.getString("case_number")) : null,
                known ? null : row.getString("reference"),
                row.getBoolean("marked") ? corridor : null,
                row.getBoolean("marked") && row.getBoolean("child"));
    }

    /** The step before it that took the time; one of the other side only the host country may know by its name (R6). */
    private static BoardRow.@Nullable Before before(ResultSet row, boolean hosting, CountryCode reader)
            throws SQLException {
        var step = row.getString("earlier_step");
        if (step == null) {
            return null;
        }
        var agency = new AgencyCode(row.getString("earlier_agency"));
        return hosting || agency.country().equals(reader)
                ? new BoardRow.Before(step, row.getString("earlier_definition"), agency)
                : null;
    }

    private static RungsTold told(ResultSet row) throws SQLException {
        var who = row.getString("who");
        return new RungsTold(
                row.getInt("level"),
                row.getInt("top"),
                who == null ? List.of() : List.of(who.split("\\+")),
                instant(row, "walked"),
                instant(row, "reminded_at"),
                row.getString("answer_kind"),
                row.getObject("new_date", LocalDate.class));
    }

    private static @Nullable StoppedClock standing(ResultSet row, boolean ofOurs) throws SQLException {
        var end = row.getObject("planned_end", LocalDate.class);
        return end == null
                ? null
                : new StoppedClock(ofOurs ? row.getString("pause_reason") : null, end, row.getBoolean("pause_past"));
    }

    /** What happens inside the other country is told no further than that it has no answer yet. */
    private static Cause cause(ResultSet row, boolean request, boolean ofOurs) throws SQLException {
        if (row.getBoolean("paused")) {
            return Cause.paused;
        }
        if (request || row.getBoolean("asked")) {
            return Cause.noAnswer;
        }
        if (!ofOurs) {
            return Cause.notHandedIn;
        }
        if (row.getBoolean("opened_late")) {
            return Cause.openedLate;
        }
        if (row.getBoolean("unrouted")) {
            return Cause.unrouted;
        }
        if (row.getBoolean("asks")) {
            return Cause.waitsForOther;
        }
        return row.getString("assignee") == null ? Cause.nobodyTook : Cause.notHandedIn;
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null || time.equals(OffsetDateTime.MAX) ? null : time.toInstant();
    }

    private static Instant required(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
