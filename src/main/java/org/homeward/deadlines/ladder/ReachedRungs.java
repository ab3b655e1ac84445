package org.homeward.deadlines.ladder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rungs that were walked, each once, and the people that they have yet to tell. */
@Component
class ReachedRungs {

    private final JdbcClient database;
    private final Clock clock;

    ReachedRungs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps the rung; false if it was walked before. */
    boolean keep(
            OpenStep step, String ladder, LadderRung rung, Instant at, List<AgencyCode> agencies, @Nullable String by) {
        return database.sql("""
                        insert into rung (step_id, level, case_number, ladder, at, walked, who, agencies, how,
                            walked_by)
                        values (:step, :level, :number, :ladder, :at, :walked, :who, :agencies, :how, :walkedBy)
                        on conflict (step_id, level) do nothing
                        """)
                        .param("step", step.id().value())
                        .param("level", rung.level())
                        .param("number", step.number().value())
                        .param("ladder", ladder)
                        .param("at", DatabaseTimes.ofOrNull(at))
                        .param("walked", DatabaseTimes.ofOrNull(clock.instant()))
                        .param("who", rung.codes())
                        .param(
                                "agencies",
                                agencies.stream().map(AgencyCode::value).toArray(String[]::new))
                        .param("how", rung.how())
                        .param("walkedBy", by)
                        .update()
                == 1;
    }

    void tellLater(OpenStep step, LadderRung rung, LadderRecipient told) {
        var key = "rung/" + step.id() + "/" + rung.level() + "/" + told.key();
        tellLater(step, rung.level(), rung.after(), rung.byMail(), told, key);
    }

    /**
     * Has somebody told once the sweep is through.
     *
     * @param after what fell, {@code warn}, {@code due} ... or {@code pause}
     * @param key which notice this is
     */
    void tellLater(OpenStep step, int level, String after, boolean byMail, LadderRecipient told, String key) {
        database.sql("""
                        insert into rung_notice
                            (recipient, username, agency, step_id, level, case_number, after, mail, key)
                        values (:recipient, :username, :agency, :step, :level, :number, :after, :mail, :key)
                        """)
                .param("recipient", told.key())
                .param("username", told.username())
                .param("agency", told.agency().value())
                .param("step", step.id().value())
                .param("level", level)
                .param("number", step.number().value())
                .param("after", after)
                .param("mail", byMail && !told.away())
                .param("key", key)
                .update();
    }
}
