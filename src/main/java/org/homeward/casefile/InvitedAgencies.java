package org.homeward.casefile;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Agencies that were asked for something and have no part in the case (yet): each sees the step that asks, until it answers. */
@Component
public class InvitedAgencies {

    private final JdbcClient database;
    private final Clock clock;

    InvitedAgencies(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Asks an agency, once more if need be; nothing changes for one that takes part already. */
    @Transactional
    public void invite(CaseNumber number, AgencyCode agency, BorderSide side, int request) {
        database.sql("""
                        insert into invitation (case_number, agency, request, side, since)
                        select :number, :agency, :request, :side, :now
                        where not exists (
                          select 1 from participation where case_number = :number and agency = :agency and not barred)
                        on conflict (case_number, agency, request)
                        do update set ended_in = null, since = excluded.since, barred = false
                        where invitation.ended_in is not null
                        """)
                .param("number", number.value())
                .param("agency", agency.value())
                .param("request", request)
                .param("side", side.name())
                .param("now", DatabaseTimes.of(clock.instant()))
                .update();
    }

    /** The request was answered, or nobody asks any more: from the next transaction on the agency sees nothing. */
    @Transactional
    public void end(CaseNumber number, int request) {
        database.sql("""
                        update invitation set ended_in = pg_current_xact_id()
                        where case_number = :number and request = :request and ended_in is null
                        """)
                .param("number", number.value())
                .param("request", request)
                .update();
    }

    /** These offices and no others see nothing of what they were asked. */
    @Transactional
    public void bar(CaseNumber number, Set<AgencyCode> offices) {
        database.sql("""
                        update invitation set barred = not barred
                        where case_number = :number and barred <> (agency = any (:offices))
                        """)
                .param("number", number.value())
                .param("offices", offices.stream().map(AgencyCode::value).toArray(String[]::new))
                .update();
    }

    /** The view of an agency that is being asked. */
    Optional<GrantedCaseAccess> open(CaseNumber number, AgencyCode agency) {
        return find(number, agency, "(ended_in is null or ended_in = pg_current_xact_id_if_assigned())");
    }

    /** The view of an agency that is or was asked. */
    Optional<GrantedCaseAccess> ever(CaseNumber number, AgencyCode agency) {
        return find(number, agency, "true");
    }

    private Optional<GrantedCaseAccess> find(CaseNumber number, AgencyCode agency, String when) {
        return database.sql("select side, since from invitation where case_number = :number and agency = :agency"
                        + " and not barred and " + when + " order by since limit 1")
                .param("number", number.value())
                .param("agency", agency.value())
                .query((row, index) -> new GrantedCaseAccess(
                        number,
                        agency,
                        BorderSide.valueOf(row.getString("side")),
                        false,
                        true,
                        AccessLevel.asked,
                        DatabaseTimes.from(row, "since"),
                        null,
                        false))
                .optional();
    }
}
