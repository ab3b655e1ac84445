package org.homeward.studio.insight;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases on each way after a division, by the engine's history of each. */
@Component
class FlowCountTable {

    private final JdbcClient database;

    FlowCountTable(JdbcClient database) {
        this.database = database;
    }

    /** Cases by way; the next of a gateway's targets that a case came to is the way it took; of a fork it takes all. */
    List<Taken> taken(Collection<FlowTaken> ways, InsightFilter filter, CountryCode own, Instant since) {
        return database.sql("""
                        with fork as (
                          select distinct process_key, element from element_passed
                          where process_key = any (:process) and kind = :fork),
                        way as (
                          select distinct asked.*, case when fork.element is null then '' else target end as branch
                          from unnest(:process::text[], :from::text[], :to::text[])
                            as asked (process_key, source, target)
                          left join fork on fork.process_key = asked.process_key and fork.element = asked.source),
                        come as (
                          select passed.part, passed.place, way.process_key, way.source, way.branch, null as target
                          from element_passed passed
                          join (select distinct process_key, source, branch from way) way
                            on way.process_key = passed.process_key and way.source = passed.element
                          where passed.process_key = any (:process) and passed.at >= :since
                          union all
                          select passed.part, passed.place, way.process_key, way.source, way.branch, way.target
                          from element_passed passed
                          join way on way.process_key = passed.process_key and way.target = passed.element
                          where passed.process_key = any (:process) and passed.at >= :since),
                        step as (
                          select come.*, lead(target) over (partition by part, source, branch order by place) as taken
                          from come),
                        took as (
                          select distinct step.process_key, step.source, step.taken, part.case_number
                          from step join part_case part using (part)
                          where step.target is null and step.taken is not null)
                        select took.process_key, took.source, took.taken as target, count(*) as cases
                        from took
                        left join journey on journey.case_number = took.case_number
                        where (:corridor::text is null or journey.host || '-' || journey.origin = :corridor)
                          and (coalesce(:country::text, :agency) is null or exists (
                            select 1 from process_step_done done where done.case_number = took.case_number
                              and done.process_key = took.process_key
                              and done.country = coalesce(:country, done.country)
                              and done.agency = coalesce(:agency, done.agency)))
                          and (not :narrows or
                        """ + InsightTable.known("took") + ") group by took.process_key, took.source, took.taken")
                .params(InsightTable.parameters(filter))
                .param("process", ways.stream().map(FlowTaken::process).toArray(String[]::new))
                .param("from", ways.stream().map(FlowTaken::from).toArray(String[]::new))
                .param("to", ways.stream().map(FlowTaken::to).toArray(String[]::new))
                .param("fork", "parallelGateway")
                .param("own", own.value())
                .param("narrows", filter.narrowsPast())
                .param("since", DatabaseTimes.of(since))
                .query((row, index) -> new Taken(
                        new FlowTaken(row.getString("process_key"), row.getString("source"), row.getString("target")),
                        row.getLong("cases")))
                .list();
    }

    /** How many cases took a way. */
    record Taken(FlowTaken way, long cases) {}
}
