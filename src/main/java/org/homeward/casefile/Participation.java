package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which agencies take part in a case. An agency joins when it opens it or when a step is routed to it, and never by asking. */
@Component
public class Participation {

    private final JdbcClient database;
    private final Clock clock;

    Participation(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The agency takes part from now on. Nothing changes if it already does, or has a status view. */
    @Transactional
    public void join(CaseNumber number, AgencyCode agency, Side side) {
        database.sql("""
                        insert into participation (case_number, agency, side, since) values (?, ?, ?, ?)
                        on conflict (case_number, agency) do update set panel_only = false
                        where participation.panel_only
                        """)
                .params(number.value(), agency.value(), side.name(), Times.of(clock.instant()))
                .update();
    }

    /** The agency sits on a panel of the case and has no other part in it, unless it already has one. */
    @Transactional
    public void joinPanel(CaseNumber number, AgencyCode agency, Side side) {
        database.sql("""
                        insert into participation (case_number, agency, side, since, panel_only)
                        values (?, ?, ?, ?, true)
                        on conflict (case_number, agency) do nothing
                        """)
                .params(number.value(), agency.value(), side.name(), Times.of(clock.instant()))
                .update();
    }

    /** The agency, which was asked, said yes: it takes part from now on. */
    @Transactional
    public void joinAsked(CaseNumber number, AgencyCode agency) {
        database.sql("""
                        insert into participation (case_number, agency, side, since)
                        select case_number, agency, min(side), ? from invitation
                        where case_number = ? and agency = ? group by case_number, agency
                        on conflict (case_number, agency) do nothing
                        """)
                .params(Times.of(clock.instant()), number.value(), agency.value())
                .update();
        database.sql("update participation set panel_only = false where case_number = ? and agency = ? and panel_only")
                .params(number.value(), agency.value())
                .update();
    }

    /** The agency, which takes part, holds the case from now on: the person speaks with it. */
    @Transactional
    public void holdCase(CaseNumber number, AgencyCode agency) {
        database.sql("""
                        update participation set holds_case = true
                        where case_number = ? and agency = ? and not holds_case
                        """).params(number.value(), agency.value()).update();
    }

    /** The side's part ends (hand-over): its agencies keep a status view as of this moment, or of a later end. */
    @Transactional
    public void leave(CaseNumber number, Side side) {
        database.sql("""
                        update participation set left_at = ? where case_number = ? and side = ?
                        """)
                .params(Times.of(clock.instant()), number.value(), side.name())
                .update();
    }

    /** The agency's part, if it has one. */
    @Transactional(readOnly = true)
    public Optional<Part> of(CaseNumber number, AgencyCode agency) {
        return database.sql("select * from participation where case_number = ? and agency = ?")
                .params(number.value(), agency.value())
                .query(Participation::row)
                .optional();
    }

    /** All parts, oldest first: for the product's own work. What a reader may see is {@link CaseAccess#participants}. */
    @Transactional(readOnly = true)
    public List<Part> all(CaseNumber number) {
        return database.sql("select * from participation where case_number = ? order by since, agency")
                .param(number.value())
                .query(Participation::row)
                .list();
    }

    static Part row(ResultSet row, int index) throws SQLException {
        return new Part(
                new CaseNumber(row.getString("case_number")),
                new AgencyCode(row.getString("agency")),
                Side.valueOf(row.getString("side")),
                row.getBoolean("panel_only"),
                Times.from(row, "since"),
                Times.fromOrNull(row, "left_at"),
                row.getBoolean("holds_case"));
    }
}
