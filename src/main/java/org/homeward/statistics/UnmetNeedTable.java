package org.homeward.statistics;

import java.util.List;
import org.homeward.shared.CountryCode;
import org.homeward.sop.NeedUnmetEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what was needed and not found, once for each person, in the transaction of the step that says so. */
@Component
class UnmetNeedTable {

    private static final String FOUND = """
            from unmet_need
            where (:country::text is null or country = :country)
              and (:need::text is null or need = :need)
            group by country, need, gender, age_band
            """;

    private final JdbcClient database;

    UnmetNeedTable(JdbcClient database) {
        this.database = database;
    }

    @EventListener
    void unmet(NeedUnmetEvent need) {
        if (isNew(need.mark())) {
            count(need);
        }
    }

    private boolean isNew(String mark) {
        return database.sql("insert into unmet_need_mark (mark) values (:mark) on conflict do nothing")
                        .param("mark", mark)
                        .update()
                == 1;
    }

    private void count(NeedUnmetEvent need) {
        database.sql("""
                        insert into unmet_need (country, need, gender, age_band, month, persons)
                        values (:country, :need, :gender, :ageBand, :month, 1)
                        on conflict (country, need, gender, age_band, month)
                        do update set persons = unmet_need.persons + 1
                        """)
                .param("country", need.country().value())
                .param("need", need.need())
                .param("gender", need.gender())
                .param("ageBand", need.ageBand())
                .param("month", need.month().atDay(1))
                .update();
    }

    /** All lines, over all months; null asks for every country or need. */
    List<NeedCount> lines(@Nullable String country, @Nullable String need) {
        return database.sql("select country, need, gender, age_band, sum(persons) as persons " + FOUND
                        + " order by country, need, gender, case age_band when 'unknown' then 999"
                        + " else substring(age_band from '^[0-9]+')::int end")
                .param("country", country)
                .param("need", need)
                .query((row, index) -> new NeedCount(
                        new CountryCode(row.getString("country")),
                        row.getString("need"),
                        row.getString("gender"),
                        row.getString("age_band"),
                        row.getInt("persons")))
                .list();
    }

    /** How many persons of one kind lacked one thing. */
    record NeedCount(CountryCode country, String need, String gender, String ageBand, int persons) {}
}
