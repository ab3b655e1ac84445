package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.people.Actor;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.StepId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of disclosures with their recipients (R4). */
@Component
public class Disclosures {

    /** In place of a message's name: a correction, or one that is asked for. */
    public static final String CORRECTION = "answerCorrected";

    private final JdbcClient database;
    private final CaseAccess access;
    private final Clock clock;
    private final TransactionRowCache<CaseNumber, List<Disclosure>> read = new TransactionRowCache<>();

    Disclosures(JdbcClient database, CaseAccess access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A message carried these fields to the agency, now, and took along what the agency doesn't have yet of the step's
     * documents; returns the classes of all of it.
     *
     * @param categories the classes of the step's fields
     * @param carried the names of what the message itself carried
     */
    @Transactional
    public Set<DataClass> record(
            CaseNumber number,
            StepId step,
            AgencyCode by,
            AgencyCode to,
            String message,
            Set<DataClass> categories,
            Set<String> fields,
            Set<String> carried) {
        read.drop(number);
        return database.sql("""
                        with sent as (
                            insert into document_sent (document, case_number, to_agency, at)
                            select id, case_number, :to, :now from document
                            where case_number = :number and step_id = :step and goes_along
                            on conflict (document, to_agency) do update set recalled = false, at = excluded.at
                                where document_sent.recalled
                            returning document)
                        insert into disclosure
                            (case_number, at, by_agency, to_agency, message, categories, fields, carried, last_record)
                        select :number, :now, :by, :to, :message, array(
                            select unnest(cast(:categories as text[]))
                            union select category from document where id in (select document from sent)
                            order by 1), :fields, :carried,
                            coalesce(newest_record_of(:number), 0)
                        returning categories
                        """)
                .param("number", number.value())
                .param("step", step.value())
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("by", by.value())
                .param("to", to.value())
                .param("message", message)
                .param("categories", categories.stream().map(DataClass::name).toArray(String[]::new))
                .param("fields", fields.toArray(String[]::new))
                .param("carried", carried.toArray(String[]::new))
                .query((row, index) -> categories(row))
                .single();
    }

    /** As {@link #record(CaseNumber, StepId, AgencyCode, AgencyCode, String, Set, Set, Set)}, by a message without codes of its own. */
    @Transactional
    public Set<DataClass> record(
            CaseNumber number,
            StepId step,
            AgencyCode by,
            AgencyCode to,
            String message,
            Set<DataClass> categories,
            Set<String> fields) {
        return record(number, step, by, to, message, categories, fields, Set.of());
    }

    /** A message that no step's hand-in sent carried these codes to the agency, now. */
    @Transactional
    public void record(CaseNumber number, AgencyCode by, AgencyCode to, String message, Set<String> carried) {
        read.drop(number);
        database.sql("""
                        insert into disclosure (case_number, at, by_agency, to_agency, message, categories, carried)
                        values (:number, :now, :by, :to, :message, '{}', :carried)
                        """)
                .param("number", number.value())
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("by", by.value())
                .param("to", to.value())
                .param("message", message)
                .param("carried", carried.toArray(String[]::new))
                .update();
    }

    /** A text of this class went to the agency, now, in a message of this name. */
    @Transactional
    public void record(CaseNumber number, AgencyCode by, AgencyCode to, String message, DataClass category) {
        read.drop(number);
        database.sql("""
                        insert into disclosure (case_number, at, by_agency, to_agency, message, categories)
                        values (:number, :now, :by, :to, :message, array[:category])
                        """)
                .param("number", number.value())
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("by", by.value())
                .param("to", to.value())
                .param("message", message)
                .param("category", category.name())
                .update();
    }

    /**
     * A corrected answer went to an agency that had the one before it.
     *
     * @param record the corrected version
     */
    @Transactional
    public void corrected(CaseNumber number, AgencyCode by, AgencyCode to, FieldKey field, long record) {
        read.drop(number);
        database.sql("""
                        insert into disclosure
                            (case_number, at, by_agency, to_agency, message, categories, fields, last_record)
                        values (:number, :now, :by, :to, :message, :categories, :fields, :record)
                        """)
                .param("number", number.value())
                .param("now", DatabaseTimes.of(clock.instant()))
                .param("by", by.value())
                .param("to", to.value())
                .param("message", CORRECTION)
                .param("categories", new String[] {field.category().name()})
                .param("fields", new String[] {field.key()})
                .param("record", record)
                .update();
    }

    /**
     * The disclosures, oldest first: all for the host, the received ones for another agency, also in the step that has the data destroyed.
     */
    @Transactional
    public List<Disclosure> of(CaseNumber number, Actor actor) {
        var view = access.atStep(number, actor);
        return all(number).stream()
                .filter(sent -> view.side() == BorderSide.host && view.full()
                        || sent.by().equals(view.agency())
                        || sent.to().equals(view.agency()))
                .toList();
    }

    /** All of it, for the product's own work (recall). */
    @Transactional(readOnly = true)
    public List<Disclosure> all(CaseNumber number) {
        return read.of(
                number, () -> database.sql("select * from disclosure where case_number = :number order by at, id")
                        .param("number", number.value())
                        .query((row, index) -> row(row))
                        .list());
    }

    /** Reads those of all these cases at once, for the transaction that will ask for each. */
    @Transactional(readOnly = true)
    public void readTogether(Collection<CaseNumber> numbers) {
        var found = new HashMap<CaseNumber, List<Disclosure>>();
        database.sql("select * from disclosure where case_number = any (:numbers) order by at, id")
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(new CaseNumber(row.getString("case_number")), number -> new ArrayList<>())
                            .add(row(row));
                });
        numbers.forEach(number -> read.keep(number, found.getOrDefault(number, List.of())));
    }

    private static Disclosure row(ResultSet row) throws SQLException {
        return new Disclosure(
                row.getLong("id"),
                DatabaseTimes.from(row, "at"),
                new AgencyCode(row.getString("by_agency")),
                new AgencyCode(row.getString("to_agency")),
                row.getString("message"),
                categories(row),
                Set.of((String[]) row.getArray("fields").getArray()),
                Set.of((String[]) row.getArray("carried").getArray()),
                row.getLong("last_record"));
    }

    private static Set<DataClass> categories(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("categories").getArray())
                .map(DataClass::valueOf)
                .collect(Collectors.toSet());
    }
}
