package org.homeward.studio.insight;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.studio.insight.InsightTable.Done;
import org.homeward.studio.insight.InsightTable.Open;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The same counts over the parts that a process calls, with all that these call in turn; one query each. */
@Component
class CalledPartInsightTable {

    private final JdbcClient database;

    CalledPartInsightTable(JdbcClient database) {
        this.database = database;
    }

    /** Cases that are in a part, and those of them with a late step in it. */
    List<Open> open(Collection<String> processes, InsightFilter filter, CountryCode own, Instant now) {
        return database.sql("""
                        with recursive inside as (
                          select process_key, element, case_number, part from part_called
                          where process_key = any (:processes)
                          union all
                          select inside.process_key, inside.element, inside.case_number, deeper.part
                          from inside join part_called deeper on deeper.within = inside.part)
                        select inside.process_key, inside.element as step_key, count(distinct inside.case_number) as now,
                            count(distinct inside.case_number) filter (where step.late_from < :now) as late
                        from inside
                        left join process_step step on step.part = inside.part
                        left join journey on journey.case_number = inside.case_number
                        where (:country::text is null or step.country = :country)
                          and (:agency::text is null or step.agency = :agency)
                          and (:corridor::text is null or journey.host || '-' || journey.origin = :corridor)
                          and (not :narrows or step.country = :own or
                        """ + InsightTable.known("inside") + ") group by inside.process_key, inside.element")
                .params(InsightTable.parameters(processes, filter, own))
                .param("narrows", filter.narrowsNow())
                .param("now", DatabaseTimes.of(now))
                .query(Open::of)
                .list();
    }

    /** Cases that came out of a part since then, and in how many days half and nine of ten of the parts were ended. */
    List<Done> done(Collection<String> processes, InsightFilter filter, CountryCode own, Instant since) {
        return database.sql("""
                        select ended.process_key, ended.element as step_key, count(distinct ended.case_number) as cases,
                            percentile_cont(array[0.5, 0.9]) within group (
                                order by extract(epoch from ended.finished - ended.opened)) as taken
                        from part_done ended
                        left join journey on journey.case_number = ended.case_number
                        where ended.process_key = any (:processes) and ended.finished >= :since
                          and (:corridor::text is null or journey.host || '-' || journey.origin = :corridor)
                          and (coalesce(:country::text, :agency) is null or exists (
                            select 1 from process_step_done done
                            where done.case_number = ended.case_number and done.part = ended.part
                              and done.country = coalesce(:country, done.country)
                              and done.agency = coalesce(:agency, done.agency)))
                          and (not :narrows or
                        """ + InsightTable.known("ended") + ") group by ended.process_key, ended.element")
                .params(InsightTable.parameters(processes, filter, own))
                .param("narrows", filter.narrowsPast())
                .param("since", DatabaseTimes.of(since))
                .query(Done::of)
                .list();
    }
}
