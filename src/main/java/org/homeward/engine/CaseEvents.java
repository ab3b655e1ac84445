package org.homeward.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.homeward.procedures.CaseEvent;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moments of a case's events from which clocks count; the newest of each event. */
@Component
public class CaseEvents {

    private final JdbcClient database;
    private final CaseFactsRecords facts;
    private final BackdatedEntry entry;
    private final Clock clock;
    private final TransactionRowCache<CaseNumber, Map<CaseEvent, String>> read = new TransactionRowCache<>();

    CaseEvents(JdbcClient database, CaseFactsRecords facts, BackdatedEntry entry, Clock clock) {
        this.database = database;
        this.facts = facts;
        this.entry = entry;
        this.clock = clock;
    }

    /** The moment, or the day as an ISO date; empty if it hasn't happened. */
    public Optional<String> of(CaseNumber number, CaseEvent event) {
        var known = read.of(number, () -> happened(number));
        return Optional.ofNullable(known.get(event))
                .or(() -> event == CaseEvent.childMarked ? childFromTheFirst(number) : Optional.empty());
    }

    /** All that has happened by now, each as {@link #of} says it. */
    public Map<CaseEvent, String> all(CaseNumber number) {
        var all = new EnumMap<CaseEvent, String>(CaseEvent.class);
        all.putAll(read.of(number, () -> happened(number)));
        of(number, CaseEvent.childMarked).ifPresent(when -> all.put(CaseEvent.childMarked, when));
        return all;
    }

    /** It happened now, or when that was really done which is being entered. */
    public void happened(CaseNumber number, CaseEvent event) {
        happened(number, event, moment());
    }

    /** It happened then: a moment or a day in ISO form; null is now. */
    public void happened(CaseNumber number, CaseEvent event, @Nullable String when) {
        var known = rows(database.sql("""
                        with told as (
                          insert into case_event (case_number, event, happened) values (:number, :event, :happened)
                          on conflict (case_number, event) do update set happened = excluded.happened
                          returning event, happened)
                        select event, happened from told
                        union all
                        select event, happened from case_event where case_number = :number and event <> :event
                        """)
                .param("number", number.value())
                .param("event", event.name())
                .param("happened", when == null || when.isBlank() ? moment() : when));
        read.keep(number, known);
    }

    /** Its recorded moment doesn't hold any more. */
    public void undone(CaseNumber number, CaseEvent event) {
        var gone = database.sql("delete from case_event where case_number = :number and event = :event")
                .param("number", number.value())
                .param("event", event.name())
                .update();
        if (gone > 0) {
            read.drop(number);
        }
    }

    @EventListener
    void changed(CaseFactsChangedEvent change) {
        if (change.after().child() && !change.before().child()) {
            happened(change.after().number(), CaseEvent.childMarked);
        }
    }

    private String moment() {
        return entry.toldOn()
                .orElseGet(() -> entry.doneOn().orElseGet(clock::instant).toString());
    }

    private Optional<String> childFromTheFirst(CaseNumber number) {
        return facts.find(number)
                .filter(CaseFacts::child)
                .map(CaseFacts::openedAt)
                .map(Instant::toString);
    }

    private Map<CaseEvent, String> happened(CaseNumber number) {
        return rows(database.sql("select event, happened from case_event where case_number = :number")
                .param("number", number.value()));
    }

    private static Map<CaseEvent, String> rows(JdbcClient.StatementSpec asked) {
        var known = new EnumMap<CaseEvent, String>(CaseEvent.class);
        asked.query((row, index) -> Map.entry(row.getString("event"), row.getString("happened")))
                .list()
                .forEach(row -> CaseEvent.of(row.getKey()).ifPresent(event -> known.put(event, row.getValue())));
        return known;
    }
}
