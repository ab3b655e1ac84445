package org.homeward.statistics;

import org.homeward.sop.Retrafficking;
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
    void told(Retrafficking told) {
        if (isNew(told.mark())) {
            count(told);
        }
    }

    private boolean isNew(String mark) {
        return database.sql("insert into retrafficking_mark (mark) values (?) on conflict do nothing")
                        .param(mark)
                        .update()
                == 1;
    }

    private void count(Retrafficking told) {
        database.sql("""
                        insert into retrafficking (country, host, origin, kind, month, persons)
                        values (?, ?, ?, ?, ?, 1)
                        on conflict (country, month, host, origin, kind)
                        do update set persons = retrafficking.persons + 1
                        """)
                .params(
                        told.country().value(),
                        told.corridor().host().value(),
                        told.corridor().origin().value(),
                        told.kind().name(),
                        told.month().atDay(1))
                .update();
    }
}
