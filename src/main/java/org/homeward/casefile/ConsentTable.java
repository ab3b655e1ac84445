package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeward.engine.TransactionRowCache;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers of the person; the newest one for a purpose and recipient counts, the older ones stay. */
@Component
final class ConsentTable {

    private final JdbcClient database;
    private final TransactionRowCache<CaseNumber, List<Consent>> read = new TransactionRowCache<>();

    ConsentTable(JdbcClient database) {
        this.database = database;
    }

    /** The answers, of one moment and for different purposes or recipients, take the place of older ones; their ids. */
    List<Long> insert(
            CaseNumber number, List<Consents.Answer> answers, Instant at, AgencyCode by, @Nullable StepId step) {
        var purposes = answers.stream().map(answer -> answer.purpose().name()).toArray(String[]::new);
        var recipients = answers.stream().map(Consents.Answer::recipient).toArray(String[]::new);
        read.drop(number);
        return database.sql("""
                        with older as (
                          update consent set superseded = :at
                          where case_number = :number and superseded is null
                            and (purpose, recipient) in (select * from unnest(:purposes::text[], :recipients::text[])))
                        insert into consent (case_number, purpose, recipient, value, at, expires, by_agency, step_id)
                        select :number, purpose, recipient, value, :at, expires::timestamptz, :byAgency, :step
                        from unnest(:purposes::text[], :recipients::text[], :values::text[], :expires::text[])
                          with ordinality as one (purpose, recipient, value, expires, place)
                        order by place
                        returning id
                        """)
                .param("number", number.value())
                .param("at", DatabaseTimes.of(at))
                .param("byAgency", by.value())
                .param("step", step == null ? null : step.value())
                .param("purposes", purposes)
                .param("recipients", recipients)
                .param(
                        "values",
                        answers.stream().map(answer -> answer.value().name()).toArray(String[]::new))
                .param(
                        "expires",
                        answers.stream()
                                .map(answer -> Objects.toString(answer.expires(), null))
                                .toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** Those that still count as given although their moment has passed. */
    List<Consent> past(Instant now) {
        return database.sql("""
                        select * from consent
                        where value = 'Given' and superseded is null and expires <= :now
                        order by expires, id
                        """)
                .param("now", DatabaseTimes.of(now))
                .query(ConsentTable::row)
                .list();
    }

    /**
     * Those that are given now and have a last moment, of cases that are open and have none of these steps open, the first that
     * ends first. Alike are those of cases with the same corridor and the same versions, of children or of adults.
     */
    List<Consents.Ending> ending(Instant now, Collection<String> without) {
        return open("expires > :now order by expires, id", Map.of("now", DatabaseTimes.of(now)), without);
    }

    /**
     * The same to a return across a border, whether they have a last moment or not, the oldest first; none of persons whom the host has
     * handed over.
     */
    List<Consents.Ending> toReturn(Instant now, Collection<String> without) {
        return open("""
                        purpose = 'Return' and (expires is null or expires > :now) and host <> origin
                          and not exists (
                            select 1 from participation
                            where participation.case_number = consent.case_number
                              and side = 'host' and left_at is not null and kind <> 'service' and not barred)
                        order by at, id
                        """, Map.of("now", DatabaseTimes.of(now)), without);
    }

    private List<Consents.Ending> open(String which, Map<String, ?> named, Collection<String> without) {
        return database.sql("""
                        select consent.*, concat_ws(' ', split_part(by_agency, '-', 1), host, origin, child, (
                            select string_agg(phase || version, ' ' order by phase) from version_kept
                            where version_kept.case_number = consent.case_number)) as alike
                        from consent join journey on journey.case_number = consent.case_number
                        where value = 'Given' and superseded is null and ended_at is null
                          and not exists (
                            select 1 from open_step
                            where open_step.case_number = consent.case_number and step_key = any (:without))
                          and\s""" + which)
                .params(named)
                .param("without", without.toArray(String[]::new))
                .query((row, index) -> new Consents.Ending(row(row, index), row.getString("alike")))
                .list();
    }

    List<Consent> standing(CaseNumber number) {
        return read.of(number, () -> database.sql(
                        "select * from consent where case_number = :number and superseded is null order by at, id")
                .param("number", number.value())
                .query(ConsentTable::row)
                .list());
    }

    /** Reads those of all these cases at once, for the transaction that will ask for each. */
    void readTogether(Collection<CaseNumber> numbers) {
        var found = database
                .sql("""
                        select * from consent where case_number = any (:number) and superseded is null order by at, id
                        """)
                .param("number", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query(ConsentTable::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Consent::number));
        numbers.forEach(number -> read.keep(number, found.getOrDefault(number, List.of())));
    }

    /** Ends all that are still given, since the person is 18 now; a consent to a talk is used up by the talk. */
    List<Consent> endAt18(CaseNumber number) {
        read.drop(number);
        return database.sql("""
                        update consent set value = 'EndedAt18'
                        where case_number = :number and value = 'Given' and superseded is null and purpose <> 'Interview'
                        returning *
                        """)
                .param("number", number.value())
                .query(ConsentTable::row)
                .list();
    }

    /** Those that ended so, whether or not the person has answered since. */
    List<Consent> endedAt18(CaseNumber number) {
        return database.sql("select * from consent where case_number = :number and value = 'EndedAt18' order by id")
                .param("number", number.value())
                .query(ConsentTable::row)
                .list();
    }

    /** By the id of each answer that declines something anew: whether that was given until then, or had ended at 18. */
    Map<Long, ConsentValue> declinedAnew(CaseNumber number) {
        return database
                .sql("""
                        select distinct on (later.id) later.id, earlier.value
                        from consent later join consent earlier
                          on earlier.case_number = later.case_number and earlier.purpose = later.purpose
                        where later.case_number = :number and later.superseded is null and later.value = 'Declined'
                          and (earlier.value = 'EndedAt18' or earlier.value = 'Given'
                            and earlier.recipient = later.recipient and earlier.superseded = later.at)
                        order by later.id, earlier.id desc
                        """)
                .param("number", number.value())
                .query((row, index) -> Map.entry(row.getLong("id"), ConsentValue.valueOf(row.getString("value"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The newest answer for each purpose and recipient that wasn't given in this step. */
    List<Consent> before(CaseNumber number, StepId step) {
        return database.sql("""
                        select distinct on (purpose, recipient) * from consent
                        where case_number = :number and step_id is distinct from :step
                        order by purpose, recipient, id desc
                        """)
                .param("number", number.value())
                .param("step", step.value())
                .query(ConsentTable::row)
                .list();
    }

    /** Ends it, as withdrawn or as expired, if it is still given; of two that try at once, one succeeds. */
    Optional<Consent> end(CaseNumber number, long id, ConsentValue as, Instant at) {
        read.drop(number);
        return database.sql("""
                        update consent set value = :value, withdrawn = :withdrawn
                        where case_number = :number and id = :id and value = 'Given' and superseded is null
                        returning *
                        """)
                .param("value", as.name())
                .param("withdrawn", as == ConsentValue.Withdrawn ? DatabaseTimes.of(at) : null)
                .param("number", number.value())
                .param("id", id)
                .query(ConsentTable::row)
                .optional();
    }

    private static Consent row(ResultSet row, int index) throws SQLException {
        @Nullable String step = row.getString("step_id");
        return new Consent(
                row.getLong("id"),
                new CaseNumber(row.getString("case_number")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("recipient"),
                ConsentValue.valueOf(row.getString("value")),
                DatabaseTimes.from(row, "at"),
                DatabaseTimes.fromOrNull(row, "expires"),
                DatabaseTimes.fromOrNull(row, "withdrawn"),
                new AgencyCode(row.getString("by_agency")),
                step == null ? null : new StepId(step));
    }
}
