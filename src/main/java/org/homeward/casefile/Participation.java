package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.engine.ReadOnce;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.SideRole;
import org.homeward.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which agencies take part in a case. An agency joins by what happened, never because somebody asked. Long, since each way
 * to come in and to leave is one statement on the same rows.
 */
@Component
public class Participation {

    /** If a side has left, all of it, a new agency sees the case as its last one did. */
    private static final String SIDE_LEFT = """
            (select max(left_at) from participation where case_number = :number and side = :side
             having bool_and(left_at is not null))
            """;

    /** What a side received was recalled: a new agency there is let in for its own step, as the others are. */
    private static final String SIDE_RECALLED = """
            (select coalesce(bool_or(recalled and left_at is not null), false) from participation
             where case_number = :number and side = :side)
            """;

    private static final String INSERT =
            """
            insert into participation (case_number, agency, side, since, panel_only, service_only, left_at, recalled)
            values (:number, :agency, :side, :since, :panel or
            """ + SIDE_RECALLED + ", :service, " + SIDE_LEFT + ", " + SIDE_RECALLED + ")\n";

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ReadOnce<AgencyInCase, Optional<Part>> read = new ReadOnce<>();
    private final ReadOnce<CaseNumber, List<Part>> readAll = new ReadOnce<>();
    private final ReadOnce<AgencyInCase, Boolean> joined = new ReadOnce<>();
    private final ReadOnce<AgencyInCase, Boolean> holding = new ReadOnce<>();

    Participation(JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The agency takes part from now on, after its side's end with a status view. Nothing changes if it already does. From whom
     * one request was recalled alone, reads what happens from now on.
     */
    @Transactional
    public void join(CaseNumber number, AgencyCode agency, Side side) {
        joined.of(new AgencyInCase(number, agency), () -> {
            // who asks for one part will ask for others: the same statement reads them as they were before it
            joining("with joined as (" + INSERT + """
                        on conflict (case_number, agency) do update set panel_only = false, service_only = false,
                          recalled = false,
                          since = case when participation.recalled then excluded.since else participation.since end,
                          left_at = case when participation.service_only then excluded.left_at
                                         else participation.left_at end
                        where (participation.panel_only or participation.service_only)
                          and not (participation.recalled and participation.left_at is not null)
                          )
                        select * from participation where case_number = :number and not barred
                        """, number, agency, side, Kind.part)
                    .query(this::full)
                    .list();
            if (joined.known(new AgencyInCase(number, agency)).isEmpty()) {
                written(1);
                events.publishEvent(new AgencyJoined(number, agency));
            }
            return true;
        });
    }

    /** The agency sits on a panel of the case and has no other part in it, unless it already has one. */
    @Transactional
    public void joinPanel(CaseNumber number, AgencyCode agency, Side side) {
        written(joining(INSERT + " on conflict (case_number, agency) do nothing", number, agency, side, Kind.panel)
                .update());
    }

    /**
     * The agency takes part for its own step alone, at a border: it sees that step while it is open and nothing of the case
     * beside it, unless it already has a part.
     */
    @Transactional
    public void joinForStep(CaseNumber number, AgencyCode agency, Side side) {
        written(joining(INSERT + " on conflict (case_number, agency) do nothing", number, agency, side, Kind.service)
                .update());
    }

    /** The agency, which was asked, said yes: it takes part from now on, as {@link #join}, until the service ends. */
    @Transactional
    public void joinAsked(CaseNumber number, AgencyCode agency) {
        database.sql("""
                        select min(side) from (
                          select case_number, agency, side from invitation
                          union all select case_number, agency, side from participation) as known
                        where case_number = :number and agency = :agency having count(*) > 0
                        """)
                .param("number", number.value())
                .param("agency", agency.value())
                .query(String.class)
                .optional()
                .map(side -> joining(INSERT + """
                                on conflict (case_number, agency) do update
                                set panel_only = false, service_only = true, left_at = excluded.left_at
                                where (participation.panel_only or participation.service_only)
                                  and not participation.recalled
                                """, number, agency, Side.valueOf(side), Kind.service)
                        .update())
                .filter(rows -> rows > 0)
                .ifPresent(rows -> {
                    written(rows);
                    events.publishEvent(new AgencyJoined(number, agency));
                });
    }

    private JdbcClient.StatementSpec joining(String sql, CaseNumber number, AgencyCode agency, Side side, Kind kind) {
        return database.sql(sql)
                .param("number", number.value())
                .param("agency", agency.value())
                .param("side", side.name())
                .param("since", Times.of(clock.instant()))
                .param("panel", kind == Kind.panel)
                .param("service", kind == Kind.service);
    }

    /** The service that the agency gave has ended: without another part it keeps a status view as of this moment. */
    @Transactional
    public void leaveService(CaseNumber number, AgencyCode agency) {
        written(database.sql("""
                        update participation set left_at = :now
                        where case_number = :number and agency = :agency and service_only and left_at is null
                        """)
                .param("now", Times.of(clock.instant()))
                .param("number", number.value())
                .param("agency", agency.value())
                .update());
    }

    /** The agency, which takes part, holds the case from now on: the person speaks with it. */
    @Transactional
    public void holdCase(CaseNumber number, AgencyCode agency) {
        holding.of(new AgencyInCase(number, agency), () -> {
            written(database.sql("""
                            update participation set holds_case = true
                            where case_number = :number and agency = :agency and not holds_case
                            """)
                    .param("number", number.value())
                    .param("agency", agency.value())
                    .update());
            return true;
        });
    }

    /** The side's part ends (hand-over): its agencies keep a status view as of this moment, or of a later end. */
    @Transactional
    public void leave(CaseNumber number, Side side) {
        written(database.sql("""
                        update participation set left_at = :now where case_number = :number and side = :side
                          and (left_at is null or left_at =
                        """ + SIDE_LEFT + ")")
                .param("now", Times.of(clock.instant()))
                .param("number", number.value())
                .param("side", side.name())
                .update());
    }

    /**
     * What the side received is recalled, and its part ends with that: each of its agencies sees its own open steps, and nothing
     * of the case beside them or after them (R4).
     */
    @Transactional
    public void recall(CaseNumber number, Side side) {
        written(database.sql("""
                        update participation set recalled = true, panel_only = true, left_at = coalesce(left_at, :now)
                        where case_number = :number and side = :side and not (recalled and left_at is not null)
                        """)
                .param("now", Times.of(clock.instant()))
                .param("number", number.value())
                .param("side", side.name())
                .update());
        events.publishEvent(new Recalled(number, side));
    }

    /**
     * What the agency received with one request is recalled: it sees its own open steps and nothing beside them, until it is
     * asked for something else. The others of its side keep their part (R4, R5).
     */
    @Transactional
    public void recall(CaseNumber number, AgencyCode agency) {
        written(database.sql("""
                        update participation set recalled = true, panel_only = true
                        where case_number = :number and agency = :agency and not recalled
                        """)
                .param("number", number.value())
                .param("agency", agency.value())
                .update());
        joined.dropAll();
    }

    /**
     * The side from which all was recalled may be asked anew: whoever is, takes part from then on and reads what happened since;
     * the others see their own open steps still, no more.
     */
    @Transactional
    public void mayJoinAnew(CaseNumber number, Side side) {
        var rows = database.sql("""
                        update participation set recalled = false, left_at = null, since = :now
                        where case_number = :number and side = :side and recalled
                        """)
                .param("now", Times.of(clock.instant()))
                .param("number", number.value())
                .param("side", side.name())
                .update();
        written(rows);
        if (rows > 0) {
            joined.dropAll();
        }
    }

    /**
     * These offices and no others have no part in the case, whatever they had: no view of it, and nobody sees them in it. Who
     * joins isn't let in by that: what was routed to it before it was barred may come later.
     */
    @Transactional
    public void bar(CaseNumber number, Set<AgencyCode> offices) {
        written(database.sql("""
                        update participation set barred = not barred
                        where case_number = :number and barred <> (agency = any (:offices))
                        """)
                .param("number", number.value())
                .param("offices", offices.stream().map(AgencyCode::value).toArray(String[]::new))
                .update());
        joined.dropAll();
        holding.dropAll();
    }

    /** Reads the parts of all these cases at once, for the transaction that will ask for each. */
    @Transactional(readOnly = true)
    public void readTogether(Collection<CaseNumber> numbers, AgencyCode agency) {
        var found = database.sql("""
                        select * from participation where case_number = any (:number) and not barred
                        order by since, agency
                        """)
                .param("number", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query(this::full)
                .list();
        keep(numbers, found, agency);
    }

    /** These are all parts in the cases, a case's oldest first. */
    void keep(Collection<CaseNumber> numbers, List<Part> found, AgencyCode agency) {
        var byCase = found.stream().collect(Collectors.groupingBy(Part::number));
        for (var number : numbers) {
            var parts = readAll.keep(number, byCase.getOrDefault(number, List.of()));
            read.keep(
                    new AgencyInCase(number, agency),
                    parts.stream().filter(part -> part.agency().equals(agency)).findFirst());
        }
    }

    /**
     * Who takes part in full needn't join again, who holds the case needn't be given it: only {@link #bar} takes that. Nor does
     * anybody join again from whose side all was recalled.
     */
    Part full(ResultSet row, int index) throws SQLException {
        var part = row(row, index);
        if (!part.panelOnly() && !row.getBoolean("service_only")
                || part.leftAt() != null && row.getBoolean("recalled")) {
            joined.keep(new AgencyInCase(part.number(), part.agency()), true);
        }
        if (part.holdsCase()) {
            holding.keep(new AgencyInCase(part.number(), part.agency()), true);
        }
        return part;
    }

    private void written(int rows) {
        if (rows > 0) {
            read.dropAll();
            readAll.dropAll();
        }
    }

    /** The agency's part, if it has one. */
    @Transactional(readOnly = true)
    public Optional<Part> of(CaseNumber number, AgencyCode agency) {
        return read.of(new AgencyInCase(number, agency), () -> database.sql("""
                        select * from participation
                        where case_number = :number and agency = :agency and not barred
                        """)
                .param("number", number.value())
                .param("agency", agency.value())
                .query(this::full)
                .optional());
    }

    /** All parts, oldest first: for the product's own work. What a reader may see is {@link CaseAccess#participants}. */
    @Transactional(readOnly = true)
    public List<Part> all(CaseNumber number) {
        return readAll.of(number, () -> database.sql("""
                                select * from participation
                                where case_number = :number and not barred order by since, agency
                                """)
                .param("number", number.value())
                .query(this::full)
                .list());
    }

    /** The side where the person is, as roles name it: the host's until its part in the case ended with the hand-over. */
    @Transactional(readOnly = true)
    public String sideOfPerson(CaseNumber number) {
        return all(number).stream().anyMatch(part -> part.side() == Side.host && part.wentWithTheSide())
                ? SideRole.ORIGIN
                : SideRole.DESTINATION;
    }

    static Part row(ResultSet row, int index) throws SQLException {
        return new Part(
                new CaseNumber(row.getString("case_number")),
                new AgencyCode(row.getString("agency")),
                Side.valueOf(row.getString("side")),
                row.getBoolean("panel_only"),
                row.getBoolean("service_only"),
                Times.from(row, "since"),
                Times.fromOrNull(row, "left_at"),
                row.getBoolean("holds_case"));
    }

    /** What a side received of the case was recalled: nobody there reads it any more (R4). */
    public record Recalled(CaseNumber number, Side side) {}

    private record AgencyInCase(CaseNumber number, AgencyCode agency) {}

    private enum Kind {
        part,
        panel,
        service
    }
}
