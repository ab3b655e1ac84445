package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.casefile.AgencyParticipation.Kind;
import org.homeward.casefile.ParticipationState.Event;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.SideRole;
import org.homeward.shared.StepId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which agencies take part in a case. An agency joins by an event of the case, never because somebody asked. Long, since each way to
 * come in and to leave is one statement on the same rows.
 */
@Component
public class Participation {

    private static final String RECALLED = "participation.state in ('recalled', 'recalledThenEnded')";

    /** If a side has left, all of it, a new agency sees the case as its last one did. */
    private static final String SIDE_LEFT = """
            (select max(left_at) from participation where case_number = :number and side = :side
             having bool_and(left_at is not null))
            """;

    /** A side's received data was recalled: a new agency there is let in for its own step, as the others are. */
    private static final String SIDE_RECALLED = """
            (select coalesce(bool_or(%s and left_at is not null), false) from participation
             where case_number = :number and side = :side)
            """.formatted(RECALLED);

    /** The end of a whole side's share counts for each of its agencies, whenever it came in. */
    private static final String INSERT = """
            insert into participation (case_number, agency, side, since, kind, state, left_at, ended_record, ended_sent)
            select :number, :agency, :side, :since::timestamptz, :kind,
              case when exists (select from case_file where number = :number and ended_at is not null)
                   then case when %1$s then 'recalledThenEnded' else 'caseEnded' end
                   else case when %1$s then 'recalled' else 'open' end end,
              %2$s, coalesce(min(ended_record), 0), coalesce(min(ended_sent), 0)
            from participation where case_number = :number and side = :side
            """.formatted(SIDE_RECALLED, SIDE_LEFT);

    /** Nothing that was said or sent up to now is read there again. */
    private static final String SHARE_ENDS = """
            ended_record = (select coalesce(max(id), 0) from case_record where case_number = :number),
            ended_sent = (select coalesce(max(id), 0) from disclosure where case_number = :number)
            """;

    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionRowCache<CaseNumber, List<AgencyParticipation>> read = new TransactionRowCache<>();
    private final TransactionRowCache<AgencyInCase, Boolean> joined = new TransactionRowCache<>();
    private final TransactionRowCache<AgencyInCase, Boolean> holding = new TransactionRowCache<>();

    Participation(JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The agency takes part from now on, as {@link #join(CaseNumber, AgencyCode, Side, boolean)}; its part lasts. */
    @Transactional
    public void join(CaseNumber number, AgencyCode agency, BorderSide side) {
        join(number, agency, side, true);
    }

    /**
     * The agency takes part from now on, after its side's end with a status view. Nothing changes if it already does. From whom
     * one request was recalled alone, reads what happens from now on. In a case that has ended it comes in for its own steps.
     *
     * @param lasts whether its part goes on when its steps are done
     */
    @Transactional
    public void join(CaseNumber number, AgencyCode agency, BorderSide side, boolean lasts) {
        var who = new AgencyInCase(number, agency);
        if (joined.known(who).filter(known -> known || !lasts).isEmpty()) {
            // who asks for one part will ask for others: the same statement reads them as they were before it
            joining(
                            "with joined as (" + INSERT + """
                        on conflict (case_number, agency) do update set state = %1$s,
                          kind = case when participation.kind = 'lasting' then 'lasting' else excluded.kind end,
                          since = case when %2$s then excluded.since else participation.since end,
                          left_at = case when participation.kind = 'service' then excluded.left_at
                                         else participation.left_at end
                        where (participation.kind in ('panel', 'service') or participation.state = 'stepDone' or %2$s
                            or excluded.kind = 'lasting' and participation.kind = 'step')
                          and not (%2$s and participation.left_at is not null)
                          )
                        select * from participation where case_number = :number and not barred
                        """.formatted(Event.joins.next(), RECALLED),
                            number,
                            agency,
                            side,
                            lasts ? Kind.lasting : Kind.step)
                    .query(this::full)
                    .list();
            if (joined.known(who).filter(known -> known || !lasts).isEmpty()) {
                joined.keep(who, lasts);
                written(1);
                events.publishEvent(new AgencyJoinedEvent(number, agency));
            }
        }
    }

    /** The agency sits on a panel of the case and has no other part in it, unless it already has one. */
    @Transactional
    public void joinPanel(CaseNumber number, AgencyCode agency, BorderSide side) {
        written(joining(INSERT + " on conflict (case_number, agency) do nothing", number, agency, side, Kind.panel)
                .update());
    }

    /**
     * The agency takes part for its own step alone, at a border: it sees that step while it is open and nothing of the case
     * beside it, unless it already has a part.
     */
    @Transactional
    public void joinForStep(CaseNumber number, AgencyCode agency, BorderSide side) {
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
                .map(side -> joining(
                                INSERT + """
                                on conflict (case_number, agency) do update
                                set kind = 'service', state = %s, left_at = excluded.left_at
                                where participation.kind in ('panel', 'service') and %s
                                """.formatted(Event.acceptsService.next(), Event.acceptsService.possible()),
                                number,
                                agency,
                                BorderSide.valueOf(side),
                                Kind.service)
                        .update())
                .filter(rows -> rows > 0)
                .ifPresent(rows -> {
                    written(rows);
                    events.publishEvent(new AgencyJoinedEvent(number, agency));
                });
    }

    private JdbcClient.StatementSpec joining(
            String sql, CaseNumber number, AgencyCode agency, BorderSide side, Kind kind) {
        return database.sql(sql)
                .param("number", number.value())
                .param("agency", agency.value())
                .param("side", side.name())
                .param("since", DatabaseTimes.of(clock.instant()))
                .param("kind", kind.name());
    }

    /** The agency's step is over: a part that doesn't last is over with the last one of them. */
    @Transactional
    public void stepDone(CaseNumber number, AgencyCode agency, StepId step) {
        if (of(number, agency)
                .filter(part -> part.kind() == Kind.step
                        && Event.finishesStep.from(part.state()).isPresent())
                .isPresent()) {
            ended(
                    number,
                    database.sql("""
                            update participation set state = %s
                            where %s and case_number = :number and agency = :agency and not exists (
                              select from open_step
                              where case_number = :number and agency = :agency and step_id <> :step)
                            """.formatted(Event.finishesStep.next(), Event.finishesStep.possible()))
                            .param("number", number.value())
                            .param("agency", agency.value())
                            .param("step", step.value())
                            .update());
            joined.dropAll();
        }
    }

    /**
     * The case has ended: its holder reads it on, in the host country or at home, or its opener if nobody came to hold it. Everybody else's
     * part is over.
     */
    @Transactional
    public void end(CaseNumber number) {
        written(database.sql("""
                        update participation set state = %s
                        where case_number = :number and %s
                          and not (holds_case and left_at is null)
                          and not (agency = (select opened_by from case_file where number = :number)
                            and not exists (
                              select from participation other
                              where other.case_number = :number and other.holds_case and other.left_at is null
                                and not other.barred))
                        """.formatted(Event.endsWithCase.next(), Event.endsWithCase.possible()))
                .param("number", number.value())
                .update());
    }

    /** The service that the agency gave has ended: without another part it keeps a status view as of this moment. */
    @Transactional
    public void leaveService(CaseNumber number, AgencyCode agency) {
        written(database.sql("""
                        update participation set left_at = :now
                        where case_number = :number and agency = :agency and kind = 'service' and left_at is null
                        """)
                .param("now", DatabaseTimes.of(clock.instant()))
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
    public void leave(CaseNumber number, BorderSide side) {
        ended(
                number,
                database.sql("""
                        update participation set left_at = :now where case_number = :number and side = :side
                          and (left_at is null or left_at =
                        """ + SIDE_LEFT + ")")
                        .param("now", DatabaseTimes.of(clock.instant()))
                        .param("number", number.value())
                        .param("side", side.name())
                        .update());
    }

    /**
     * The side's received data is recalled, and its part ends with that: each of its agencies sees its own open steps, and nothing of the
     * case beside them or after them (R4).
     */
    @Transactional
    public void recall(CaseNumber number, BorderSide side) {
        var agencies = ended(database.sql("""
                        update participation set state = %s, left_at = coalesce(left_at, :now),
                        %s
                        where case_number = :number and side = :side and %s
                          and not (%s and left_at is not null)
                        returning agency
                        """.formatted(
                        Event.isRecalledWithSide.next(), SHARE_ENDS, Event.isRecalledWithSide.possible(), RECALLED))
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("number", number.value())
                .param("side", side.name()));
        events.publishEvent(new ShareEnded(number, agencies));
        events.publishEvent(new PartsEnded(number));
        events.publishEvent(new Recalled(number, side));
    }

    /**
     * The data that the agency received with one request is recalled: it sees its own open steps and nothing beside them, until it is asked
     * for something else. The others of its side keep their part (R4, R5).
     */
    @Transactional
    public void recall(CaseNumber number, AgencyCode agency) {
        var agencies = ended(
                database.sql("""
                        update participation set state = %s,
                        %s
                        where case_number = :number and agency = :agency and %s
                        returning agency
                        """.formatted(Event.isRecalledAlone.next(), SHARE_ENDS, Event.isRecalledAlone.possible()))
                        .param("number", number.value())
                        .param("agency", agency.value()));
        joined.dropAll();
        events.publishEvent(new ShareEnded(number, agencies));
        events.publishEvent(new PartsEnded(number));
    }

    private void ended(CaseNumber number, int rows) {
        written(rows);
        if (rows > 0) {
            events.publishEvent(new PartsEnded(number));
        }
    }

    private Set<AgencyCode> ended(JdbcClient.StatementSpec update) {
        var agencies = update.query((row, index) -> new AgencyCode(row.getString("agency")))
                .set();
        written(agencies.size());
        return agencies;
    }

    /**
     * The side from which all was recalled may be asked anew: an agency that is asked takes part from then on and reads the data of that
     * share and everything since; the others see their own open steps still, no more.
     */
    @Transactional
    public void mayJoinAnew(CaseNumber number, BorderSide side) {
        var rows = database.sql("""
                        update participation set left_at = null, since = :now,
                        %s
                        where case_number = :number and side = :side and %s
                        """.formatted(SHARE_ENDS, Event.mayJoinAnew.possible()))
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("number", number.value())
                .param("side", side.name())
                .update();
        written(rows);
        if (rows > 0) {
            joined.dropAll();
        }
    }

    /**
     * These offices and no others have no part in the case, whatever they had: no view of it, and nobody sees them in it. A barred office
     * isn't let in by joining: a step that was routed to it before may come later.
     */
    @Transactional
    public void bar(CaseNumber number, Set<AgencyCode> offices) {
        ended(
                number,
                database.sql("""
                        update participation set barred = not barred
                        where case_number = :number and barred <> (agency = any (:offices))
                        """)
                        .param("number", number.value())
                        .param(
                                "offices",
                                offices.stream().map(AgencyCode::value).toArray(String[]::new))
                        .update());
        joined.dropAll();
        holding.dropAll();
    }

    /** Reads the parts of all these cases at once, for the transaction that will ask for each. */
    @Transactional(readOnly = true)
    public void readTogether(Collection<CaseNumber> numbers) {
        var found = database.sql("""
                        select * from participation where case_number = any (:number) and not barred
                        order by since, agency
                        """)
                .param("number", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query(this::full)
                .list();
        keep(numbers, found);
    }

    /** These are all parts in the cases, a case's oldest first. */
    void keep(Collection<CaseNumber> numbers, List<AgencyParticipation> found) {
        var byCase = found.stream().collect(Collectors.groupingBy(AgencyParticipation::number));
        for (var number : numbers) {
            read.keep(number, byCase.getOrDefault(number, List.of()));
        }
    }

    /**
     * An agency with a full part needn't join again, and the holder of the case needn't be given it: only {@link #bar} takes that. Nor does
     * an agency join again from whose side all was recalled.
     */
    AgencyParticipation full(ResultSet row, int index) throws SQLException {
        var part = row(row, index);
        if (part.recalled() && part.leftAt() != null) {
            joined.keep(new AgencyInCase(part.number(), part.agency()), true);
        } else if (!part.ownStepsOnly() && part.state() != ParticipationState.stepDone) {
            joined.keep(new AgencyInCase(part.number(), part.agency()), part.lasts());
        }
        if (part.holdsCase()) {
            holding.keep(new AgencyInCase(part.number(), part.agency()), true);
        }
        return part;
    }

    private void written(int rows) {
        if (rows > 0) {
            read.dropAll();
        }
    }

    /** The agency's part, if it has one. */
    @Transactional(readOnly = true)
    public Optional<AgencyParticipation> of(CaseNumber number, AgencyCode agency) {
        return all(number).stream().filter(part -> part.agency().equals(agency)).findFirst();
    }

    /** All parts, oldest first: for the product's own work. {@link CaseAccess#participants} answers readers. */
    @Transactional(readOnly = true)
    public List<AgencyParticipation> all(CaseNumber number) {
        return read.of(number, () -> database.sql("""
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
        return all(number).stream().anyMatch(part -> part.side() == BorderSide.host && part.wentWithTheSide())
                ? SideRole.ORIGIN
                : SideRole.DESTINATION;
    }

    static AgencyParticipation row(ResultSet row, int index) throws SQLException {
        return new AgencyParticipation(
                new CaseNumber(row.getString("case_number")),
                new AgencyCode(row.getString("agency")),
                BorderSide.valueOf(row.getString("side")),
                Kind.valueOf(row.getString("kind")),
                ParticipationState.valueOf(row.getString("state")),
                DatabaseTimes.from(row, "since"),
                DatabaseTimes.fromOrNull(row, "left_at"),
                row.getBoolean("holds_case"),
                new AgencyParticipation.EndedShare(row.getLong("ended_record"), row.getLong("ended_sent")));
    }

    /** The agencies that work on the case have changed: a part has ended, or an office was barred or let in. */
    public record PartsEnded(CaseNumber number) {}

    /** A side's received data of the case was recalled: nobody there reads it any more (R4). */
    public record Recalled(CaseNumber number, BorderSide side) {}

    /** The share with these agencies has ended: the data that they received and gave in it is read there no more (R4). */
    public record ShareEnded(CaseNumber number, Set<AgencyCode> agencies) {}

    private record AgencyInCase(CaseNumber number, AgencyCode agency) {}
}
