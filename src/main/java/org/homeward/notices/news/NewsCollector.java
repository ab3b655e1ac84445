package org.homeward.notices.news;

import java.util.List;
import java.util.Objects;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.IndependentExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes news within the transaction in which it happens, and tells it when a sweep is through. */
@Component
public class NewsCollector {

    private final PendingNewsTable table;
    private final AgencyNewsDelivery desk;
    private final TransactionTemplate transaction;

    NewsCollector(PendingNewsTable table, AgencyNewsDelivery desk, PlatformTransactionManager transactions) {
        this.table = table;
        this.desk = desk;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** It happened; news that is rolled back isn't told. */
    public void add(PendingNews line) {
        table.add(line);
    }

    /** Tells all that waits, each desk in a transaction of its own. */
    public void tell() {
        ActingParty.asSystem("news", () -> {
            List<AgencyCode> desks = Objects.requireNonNull(transaction.execute(status -> table.desks()));
            IndependentExecution.each(
                    desks,
                    agency -> transaction.executeWithoutResult(status -> desk.tell(table.take(agency))),
                    agency -> "The desk " + agency + " couldn't be told its news");
        });
    }
}
