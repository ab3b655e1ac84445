package org.homeward.casefile.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.CaseFieldReader;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements about age in the files of children, opened for a decision and forgotten; never for a page. */
@Component
public class ChildAges {

    private static final List<String> FIELDS = List.of(
            PersonHeaderFields.BIRTHDATE,
            PersonHeaderFields.AGE,
            PersonHeaderFields.AGE_BASIS,
            "ageAtLeast",
            "ageDoubt");

    private final JdbcClient database;
    private final CaseFieldReader fields;

    ChildAges(JdbcClient database, CaseFieldReader fields) {
        this.database = database;
        this.fields = fields;
    }

    /**
     * The next open cases of children.
     *
     * @param after the last number that was looked at; empty at first
     */
    @Transactional(readOnly = true)
    public List<ChildAge> next(String after, int atMost) {
        var found = database.sql("""
                        select number, opened_at, coalesce(
                          (select agency from participation part
                           where part.case_number = number and part.holds_case and part.active and not part.barred
                             and part.side <> case when exists (
                               select 1 from participation host
                               where host.case_number = number and host.side = 'host'
                                 and host.left_at is not null and host.kind <> 'service') then 'host' else 'origin' end
                           order by since desc, agency limit 1), opened_by) as holder
                        from case_file where child and ended_at is null and data_key is not null and number > :after
                        order by number limit :atMost
                        """)
                .param("after", after)
                .param("atMost", atMost)
                .query((row, index) -> new ChildAge(
                        new CaseNumber(row.getString("number")),
                        new AgencyCode(row.getString("holder")),
                        DatabaseTimes.from(row, "opened_at"),
                        Map.of()))
                .list();
        var answers = fields.forDecision(found.stream().map(ChildAge::number).toList(), FIELDS);
        return found.stream()
                .map(child -> child.with(answers.getOrDefault(child.number(), Map.of())))
                .toList();
    }

    /** @param holder with whom the person is now, as far as the case knows */
    public record ChildAge(CaseNumber number, AgencyCode holder, Instant openedAt, Map<String, Object> answers) {

        private ChildAge with(Map<String, Object> read) {
            return new ChildAge(number, holder, openedAt, read);
        }

        @Override
        public String toString() {
            return number.value();
        }
    }
}
