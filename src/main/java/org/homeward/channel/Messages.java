package org.homeward.channel;

import java.util.ArrayList;
import java.util.List;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of a case, as its sides may see them. */
@Component
public class Messages {

    private final JdbcClient database;
    private final TransactionRowCache<CaseNumber, List<Message>> sent = new TransactionRowCache<>();
    private final TransactionRowCache<Seen, List<Message>> seen = new TransactionRowCache<>();

    Messages(JdbcClient database) {
        this.database = database;
    }

    /** The messages from or to agencies of a country, oldest first; those inside another country stay unseen. */
    public List<Message> seenBy(CaseNumber number, CountryCode country) {
        return seen.of(new Seen(number, country), () -> read(number, country));
    }

    private List<Message> read(CaseNumber number, CountryCode country) {
        return database.sql("""
                        select * from message
                        where case_number = :number and to_agency is not null
                            and (from_country = :fromCountry or to_country = :toCountry)
                        order by id
                        """)
                .param("number", number.value())
                .param("fromCountry", country.value())
                .param("toCountry", country.value())
                .query(MessageRowMapper::read)
                .list();
    }

    /** Messages were written: they are read anew. */
    void written() {
        seen.dropAll();
    }

    /** The case's messages that the running transaction has sent, oldest first. */
    public List<Message> sentNow(CaseNumber number) {
        return List.copyOf(sent.known(number).orElse(List.of()));
    }

    @EventListener
    void sent(MessageSentEvent event) {
        sent.of(event.message().number(), ArrayList::new).add(event.message());
    }

    /** The case's messages that came after the one with this id. */
    public List<Message> since(CaseNumber number, long id) {
        return database.sql("select * from message where case_number = :number and id > :id order by id")
                .param("number", number.value())
                .param("id", id)
                .query(MessageRowMapper::read)
                .list();
    }

    /** Whether one of this name was sent in the case and has neither arrived nor ended. */
    public boolean isUnderWay(CaseNumber number, String name) {
        return since(number, 0).stream()
                .anyMatch(message ->
                        message.name().equals(name) && message.delivered() == null && message.ended() == null);
    }

    /** How many messages wait for a receiver; for the operator. */
    public long waiting() {
        return database.sql("select count(*) from message where delivered is null and ended is null")
                .query(Long.class)
                .single();
    }

    /** A case's messages as a country sees them. */
    private record Seen(CaseNumber number, CountryCode country) {}
}
