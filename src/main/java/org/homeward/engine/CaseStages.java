package org.homeward.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shared.Times;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which stages a case has reached, and how it ended. */
@Component
public class CaseStages {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    CaseStages(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** The stages reached so far, in the journey's order, with the moment of the first entry. */
    public List<Reached> reached(CaseNumber number) {
        return database
                .sql("select stage, entered from case_stage where case_number = ?")
                .param(number.value())
                .query((row, index) -> new Reached(Stage.valueOf(row.getString("stage")), Times.from(row, "entered")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Reached::stage))
                .toList();
    }

    /** How and when the case ended; empty while it goes on. */
    public Optional<Ended> ended(CaseNumber number) {
        return database.sql(
                        "select ended_how, ended_at from case_facts where case_number = ? and ended_how is not null")
                .param(number.value())
                .query((row, index) -> new Ended(row.getString("ended_how"), Times.from(row, "ended_at")))
                .optional();
    }

    public void enter(CaseNumber number, Stage stage, Instant at) {
        var first = database.sql("""
                                insert into case_stage (case_number, stage, entered) values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(number.value(), stage.name(), Times.of(at))
                        .update()
                == 1;
        if (first) {
            events.publishEvent(new StageEntered(number, stage, at));
        }
    }

    public void end(CaseNumber number, String how, Instant at) {
        database.sql("update case_facts set ended_how = ?, ended_at = ? where case_number = ?")
                .params(how, Times.of(at), number.value())
                .update();
        enter(number, Stage.closed, at);
        events.publishEvent(new JourneyEnded(number, how, at));
    }

    /** A stage and when it was first entered. */
    public record Reached(Stage stage, Instant entered) {}

    /** The outcome code of the journey's end, and when. */
    public record Ended(String how, Instant at) {}
}
