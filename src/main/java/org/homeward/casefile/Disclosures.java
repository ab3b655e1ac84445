package org.homeward.casefile;

import java.sql.Array;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of what was sent to whom (R4). */
@Component
public class Disclosures {

    private final JdbcClient database;
    private final CaseAccess access;
    private final Clock clock;

    Disclosures(JdbcClient database, CaseAccess access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    /** A message carried data of these classes to the agency, now. */
    @Transactional
    public void record(CaseNumber number, AgencyCode by, AgencyCode to, String message, Set<Category> categories) {
        database.sql("""
                        insert into disclosure (case_number, at, by_agency, to_agency, message, categories)
                        values (:number, :now, :byAgency, :toAgency, :message, :categories)
                        """)
                .param("number", number.value())
                .param("now", Times.of(clock.instant()))
                .param("byAgency", by.value())
                .param("toAgency", to.value())
                .param("message", message)
                .param(
                        "categories",
                        categories.stream().map(Category::name).sorted().toArray(String[]::new))
                .update();
    }

    /** What was sent, oldest first: all for the host, what it received for another. */
    @Transactional
    public List<Disclosure> of(CaseNumber number, Actor actor) {
        var view = access.require(number, actor);
        return all(number).stream()
                .filter(sent -> view.side() == Side.host && view.full()
                        || sent.by().equals(view.agency())
                        || sent.to().equals(view.agency()))
                .toList();
    }

    /** All of it, for the product's own work (recall). */
    @Transactional(readOnly = true)
    public List<Disclosure> all(CaseNumber number) {
        return database.sql("select * from disclosure where case_number = :number order by at, id")
                .param("number", number.value())
                .query((row, index) -> {
                    Array categories = row.getArray("categories");
                    return new Disclosure(
                            Times.from(row, "at"),
                            new AgencyCode(row.getString("by_agency")),
                            new AgencyCode(row.getString("to_agency")),
                            row.getString("message"),
                            Arrays.stream((String[]) categories.getArray())
                                    .map(Category::valueOf)
                                    .collect(Collectors.toSet()));
                })
                .list();
    }
}
