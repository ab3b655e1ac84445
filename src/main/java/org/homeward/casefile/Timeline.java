package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.homeward.engine.BatchWriteBeforeCommit;
import org.homeward.engine.BatchedRows;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.JsonText;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The events of a case, in codes; each side reads its own part of them. */
@Component
public class Timeline {

    private static final JsonMapper JSON = JsonText.MAPPER;

    private final JdbcClient database;
    private final BatchWriteBeforeCommit lastAct;
    private final Participation participation;
    private final Clock clock;
    private final BatchedRows<Written> entries = new BatchedRows<>(this::write);

    Timeline(JdbcClient database, BatchWriteBeforeCommit lastAct, Participation participation, Clock clock) {
        this.database = database;
        this.lastAct = lastAct;
        this.participation = participation;
        this.clock = clock;
    }

    /**
     * Adds an entry, now. Acts of the host's agencies are for the host only; acts of the origin's both may read. A message across the
     * border is for both: {@link #add(CaseNumber, TimelineEntry)}.
     *
     * @param codes codes and dates only
     */
    @Transactional
    public void add(
            CaseNumber number, String kind, AgencyCode agency, @Nullable StepId step, Map<String, String> codes) {
        add(
                number,
                new TimelineEntry(
                        clock.instant(), kind, agency, step, null, null, visibilityFor(number, agency), codes));
    }

    /** Adds an entry as it is. */
    @Transactional
    public void add(CaseNumber number, TimelineEntry entry) {
        entries.add(new Written(number, entry));
    }

    private void write(List<Written> rows) {
        lastAct.send(
                Timeline.class,
                """
                insert into timeline (case_number, at, kind, agency, step_id, step_key, to_agency, visibility, codes)
                select number, at, kind, agency, step, step_key, to_agency, visibility, codes::jsonb
                from unnest(:numbers::text[], :times::timestamptz[], :kinds::text[], :agencies::text[], :steps::text[],
                    :stepKeys::text[], :receivers::text[], :visibilities::text[], :codes::text[])
                  as one (number, at, kind, agency, step, step_key, to_agency, visibility, codes)
                """,
                new MapSqlParameterSource()
                        .addValue("numbers", each(rows, row -> row.number().value()))
                        .addValue("times", each(rows, row -> row.entry().at().toString()))
                        .addValue("kinds", each(rows, row -> row.entry().kind()))
                        .addValue(
                                "agencies",
                                each(rows, row -> row.entry().agency().value()))
                        .addValue(
                                "steps",
                                each(
                                        rows,
                                        row -> row.entry().step() == null
                                                ? null
                                                : row.entry().step().value()))
                        .addValue("stepKeys", each(rows, row -> row.entry().stepKey()))
                        .addValue(
                                "receivers",
                                each(
                                        rows,
                                        row -> row.entry().to() == null
                                                ? null
                                                : row.entry().to().value()))
                        .addValue(
                                "visibilities",
                                each(rows, row -> row.entry().visibility().name()))
                        .addValue("codes", each(rows, row -> written(row.entry().codes()))));
    }

    private static @Nullable String[] each(List<Written> rows, Function<Written, @Nullable String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    private record Written(CaseNumber number, TimelineEntry entry) {}

    /**
     * The entries that the view shows, oldest first. The origin reads what happened since it takes part; a status view
     * ends at the hand-over, except for what is addressed to the agency (consented feedback), and what became of its own steps. Of
     * these, once the case has ended, the feedback is left.
     */
    @Transactional(readOnly = true)
    public List<TimelineEntry> of(GrantedCaseAccess view) {
        entries.write();
        return database.sql("""
                        select * from timeline
                        where case_number = :number
                          and (:others or agency = :agency)
                          and (visibility in ('both', :side) or agency = :agency and visibility = 'host' or to_agency = :agency)
                          and (:side = 'host' or at >= :since or to_agency = :agency)
                          and (:asOf::timestamptz is null or at <= :asOf or to_agency = :agency
                            or agency = :agency and step_key is not null)
                          and (not :over or to_agency = :agency and at > :asOf::timestamptz)
                        order by at, id
                        """)
                .param("number", view.number().value())
                .param("side", view.side().name())
                .param("others", view.seesOthers())
                .param("agency", view.agency().value())
                .param("since", DatabaseTimes.of(view.since()))
                .param("asOf", DatabaseTimes.ofOrNull(view.asOf()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("over", view.over())
                .query(Timeline::row)
                .list();
    }

    /** The readers of the agency's acts: acts of the host's agencies are for the host only. */
    @Transactional(readOnly = true)
    public TimelineVisibility visibilityFor(CaseNumber number, AgencyCode agency) {
        return participation
                .of(number, agency)
                .filter(part -> part.side() != BorderSide.host)
                .map(part -> TimelineVisibility.both)
                .orElse(TimelineVisibility.host);
    }

    private static TimelineEntry row(ResultSet row, int index) throws SQLException {
        var step = row.getString("step_id");
        var to = row.getString("to_agency");
        Instant at = DatabaseTimes.from(row, "at");
        return new TimelineEntry(
                at,
                row.getString("kind"),
                new AgencyCode(row.getString("agency")),
                step == null ? null : new StepId(step),
                row.getString("step_key"),
                to == null ? null : new AgencyCode(to),
                TimelineVisibility.valueOf(row.getString("visibility")),
                read(row.getString("codes")));
    }

    private static String written(Map<String, String> codes) {
        try {
            return JSON.writeValueAsString(codes);
        } catch (JacksonException impossible) {
            throw new IllegalArgumentException("Codes of a timeline entry are plain texts");
        }
    }

    private static Map<String, String> read(String codes) {
        try {
            return JSON.readValue(codes, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException impossible) {
            throw new IllegalStateException("A timeline entry can't be read");
        }
    }
}
