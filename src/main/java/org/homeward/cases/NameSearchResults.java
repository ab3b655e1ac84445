package org.homeward.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.homeward.casefile.search.PersonSearch;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases that a search by name found, with facts that tell them apart without a name. */
@Component
public class NameSearchResults {

    private final PersonSearch search;
    private final JdbcClient database;

    NameSearchResults(PersonSearch search, JdbcClient database) {
        this.search = search;
        this.database = database;
    }

    /** As {@link PersonSearch#find}. For the other sides a case begins when they were asked (R3). */
    @Transactional
    public List<Found> find(String name, Actor actor) {
        var numbers = search.find(name, actor);
        return database
                .sql("""
                        select part.case_number, journey.host, journey.origin, journey.child,
                               case when part.side = 'host' then journey.opened_at else part.since end as opened_at
                        from case_part part
                        join journey on journey.case_number = part.case_number
                        where part.agency = :agency and part.case_number = any (:numbers)
                        """)
                .param("agency", actor.agency().value())
                .param("numbers", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query((row, index) -> new Found(
                        new CaseNumber(row.getString("case_number")),
                        new Corridor(new CountryCode(row.getString("host")), new CountryCode(row.getString("origin"))),
                        row.getBoolean("child"),
                        DatabaseTimes.from(row, "opened_at")))
                .list()
                .stream()
                .sorted(Comparator.comparing(found -> numbers.indexOf(found.number())))
                .toList();
    }

    /** A case without the person's name: a screen is seen by others too. */
    public record Found(CaseNumber number, Corridor corridor, boolean child, Instant opened) {}
}
