package org.homeward.statistics;

import org.homeward.procedures.RetraffickingEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts who was trafficked again, once for each person and kind, in the transaction of the step that says so. */
@Component
class RetraffickingTable {

    private final JdbcClient database;

    RetraffickingTable(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void told(RetraffickingEvent told) {
        if (isNew(told.mark())) {
            count(told);
        }
    }

    private boolean isNew(String mark) {
        return database.sql("insert into retrafficking_mark (mark) values (:mark) on conflict do nothing")
                        .param("mark", mark)
                        .update()
                == 1;
    }

    private void count(RetraffickingEvent told) {
        database.sql("""
                        insert into retrafficking (country, host, origin, kind, month, persons)
                        values (:country, :host, :origin, :kind, :month, 1)
                        on conflict (country, month, host, origin, kind)
                        do update set persons = retrafficking.persons + 1
                        """)
                .param("country", told.country().value())
                .param("host", told.corridor().host().value())
                .param("origin", told.corridor().origin().value())
                .param("kind", told.kind().name())
                .param("month", told.month().atDay(1))
                .update();
    }
}
