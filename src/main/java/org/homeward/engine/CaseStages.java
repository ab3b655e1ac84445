package org.homeward.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages that a case has reached, and its end. */
@Component
public class CaseStages {

    private final JdbcClient database;
    private final CaseFactsRecords facts;
    private final ApplicationEventPublisher events;
    private final TransactionRowCache<CaseNumber, List<Reached>> read = new TransactionRowCache<>();

    CaseStages(JdbcClient database, CaseFactsRecords facts, ApplicationEventPublisher events) {
        this.database = database;
        this.facts = facts;
        this.events = events;
    }

    /** The stages reached so far, in the journey's order, with the moment of the first entry. */
    public List<Reached> reached(CaseNumber number) {
        return read.of(number, () -> {
            var entered = new EnumMap<Stage, Instant>(Stage.class);
            database.sql("select stage, entered from case_stage where case_number = :number")
                    .param("number", number.value())
                    .query(row -> {
                        entered.put(Stage.valueOf(row.getString("stage")), DatabaseTimes.from(row, "entered"));
                    });
            return reached(entered);
        });
    }

    /** Reads the stages of all these cases and their facts at once, for the transaction that will ask for each. */
    public void readTogether(Collection<CaseNumber> numbers) {
        var all = new HashMap<CaseNumber, Map<Stage, Instant>>();
        database.sql("""
                        select * from case_facts left join case_stage using (case_number)
                        where case_number = any (:number)
                        """)
                .param("number", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query(row -> {
                    var number = new CaseNumber(row.getString("case_number"));
                    facts.keep(number, row);
                    if (row.getString("stage") != null) {
                        all.computeIfAbsent(number, any -> new EnumMap<>(Stage.class))
                                .put(Stage.valueOf(row.getString("stage")), DatabaseTimes.from(row, "entered"));
                    }
                });
        numbers.forEach(number -> read.keep(number, reached(all.getOrDefault(number, Map.of()))));
    }

    private static List<Reached> reached(Map<Stage, Instant> entered) {
        return entered.entrySet().stream()
                .map(one -> new Reached(one.getKey(), one.getValue(), ended(one.getKey(), entered)))
                .toList();
    }

    /** A stage is over when one is entered that comes after it; protection and the preparing of the return go side by side. */
    private static @Nullable Instant ended(Stage stage, Map<Stage, Instant> entered) {
        var after = stage == Stage.protection ? Stage.repatriation : stage;
        return entered.entrySet().stream()
                .filter(one -> one.getKey().compareTo(after) > 0)
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** How and when the case ended; empty while it goes on. */
    public Optional<Ended> ended(CaseNumber number) {
        return database.sql(
                        "select ended_how, ended_at from case_facts where case_number = :number and ended_how is not null")
                .param("number", number.value())
                .query((row, index) -> new Ended(row.getString("ended_how"), DatabaseTimes.from(row, "ended_at")))
                .optional();
    }

    public void enter(CaseNumber number, Stage stage, Instant at) {
        var first = database.sql("""
                                insert into case_stage (case_number, stage, entered) values (:number, :stage, :entered)
                                on conflict do nothing
                                """)
                        .param("number", number.value())
                        .param("stage", stage.name())
                        .param("entered", DatabaseTimes.of(at))
                        .update()
                == 1;
        if (first) {
            read.drop(number);
        }
    }

    public void end(CaseNumber number, String how, Instant at) {
        database.sql("update case_facts set ended_how = :endedHow, ended_at = :endedAt where case_number = :number")
                .param("endedHow", how)
                .param("endedAt", DatabaseTimes.of(at))
                .param("number", number.value())
                .update();
        enter(number, Stage.closed, at);
        events.publishEvent(new JourneyEndedEvent(number, how, at));
    }

    /**
     * A stage and when it was first entered.
     *
     * @param ended when the case came to a later one; null while it is in this one. Steps of it may be open still
     */
    public record Reached(
            Stage stage, Instant entered, @Nullable Instant ended) {}

    /** The outcome code of the journey's end, and when. */
    public record Ended(String how, Instant at) {}
}
