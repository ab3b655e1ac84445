package org.homeward.channel;

import java.util.List;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of a case, as its sides may see them. */
@Component
public class Messages {

    private final JdbcClient database;

    Messages(JdbcClient database) {
        this.database = database;
    }

    /** The messages from or to agencies of a country, oldest first; those inside another country stay unseen. */
    public List<Message> seenBy(CaseNumber number, CountryCode country) {
        return database.sql("""
                        select * from message
                        where case_number = ? and to_agency is not null and (from_country = ? or to_country = ?)
                        order by id
                        """)
                .params(number.value(), country.value(), country.value())
                .query(MessageRow::read)
                .list();
    }

    /** The id of the case's newest message, 0 if it has none. */
    public long newest(CaseNumber number) {
        return database.sql("select coalesce(max(id), 0) from message where case_number = ?")
                .param(number.value())
                .query(Long.class)
                .single();
    }

    /** The case's messages that came after the one with this id. */
    public List<Message> since(CaseNumber number, long id) {
        return database.sql("select * from message where case_number = ? and id > ? order by id")
                .params(number.value(), id)
                .query(MessageRow::read)
                .list();
    }

    /** How many messages wait for a receiver; for the operator. */
    public long waiting() {
        return database.sql("select count(*) from message where delivered is null and ended is null")
                .query(Long.class)
                .single();
    }
}
