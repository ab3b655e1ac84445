package org.homeward.studio.insight;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts which way the cases took where ways divide, by what the engine kept of each. */
@Component
class WayTable {

    private final JdbcClient database;

    WayTable(JdbcClient database) {
        this.database = database;
    }

    /** Cases by way; the next of a gateway's targets that a case came to is the way it took. */
    List<Taken> taken(Collection<Way> ways, InsightFilter filter, CountryCode own, Instant since) {
        return database.sql("""
                        with way as (
                          select distinct * from unnest(:process::text[], :from::text[], :to::text[])
                            as way (process_key, source, target)),
                        passed as (
                          select * from element_passed
                          where process_key = any (:process) and element = any (:from::text[] || :to::text[])),
                        come as (
                          select passed.*, way.source, null as target
                          from passed join (select distinct process_key, source from way) way
                            on way.process_key = passed.process_key and way.source = passed.element
                          union all
                          select passed.*, way.source, way.target
                          from passed join way on way.process_key = passed.process_key and way.target = passed.element),
                        step as (
                          select come.*, lead(target) over (partition by part, source order by place) as taken from come)
                        select step.process_key, step.source, step.taken as target,
                            count(distinct step.case_number) as cases
                        from step
                        left join journey on journey.case_number = step.case_number
                        where step.target is null and step.taken is not null and step.at >= :since
                          and (:corridor::text is null or journey.host || '-' || journey.origin = :corridor)
                          and (:country::text is null or exists (
                            select 1 from process_step_done done where done.case_number = step.case_number
                              and done.process_key = step.process_key and done.country = :country))
                          and (not :narrows or
                        """ + InsightTable.known("step") + ") group by step.process_key, step.source, step.taken")
                .params(InsightTable.parameters(filter))
                .param("process", ways.stream().map(Way::process).toArray(String[]::new))
                .param("from", ways.stream().map(Way::from).toArray(String[]::new))
                .param("to", ways.stream().map(Way::to).toArray(String[]::new))
                .param("own", own.value())
                .param("narrows", filter.narrowsPast())
                .param("since", Times.of(since))
                .query((row, index) -> new Taken(
                        new Way(row.getString("process_key"), row.getString("source"), row.getString("target")),
                        row.getLong("cases")))
                .list();
    }

    /** How many cases took a way. */
    record Taken(Way way, long cases) {}
}
