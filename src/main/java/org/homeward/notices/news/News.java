package org.homeward.notices.news;

import java.util.List;
import java.util.Objects;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.IndependentRounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes news within the transaction in which it happens, and tells it when a sweep is through. */
@Component
public class News {

    private final NewsTable table;
    private final DeskNews desk;
    private final TransactionTemplate transaction;

    News(NewsTable table, DeskNews desk, PlatformTransactionManager transactions) {
        this.table = table;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** It happened; news that is rolled back isn't told. */
    public void add(NewsLine line) {
        table.add(line);
    }

    /** Tells all that waits, each desk in a transaction of its own. */
    public void tell() {
        ActingParty.asSystem("news", () -> {
            List<AgencyCode> desks = Objects.requireNonNull(transaction.execute(status -> table.desks()));
            IndependentRounds.each(
                    desks,
                    agency -> transaction.executeWithoutResult(status -> desk.tell(table.take(agency))),
                    agency -> "The desk " + agency + " couldn't be told its news");
        });
    }
}
