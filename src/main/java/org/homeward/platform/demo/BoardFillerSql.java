package org.homeward.platform.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.shared.procedures.RepatriationProcess;

/** The statements that write made-up cases and steps; chance is a number that comes with each step. */
final class BoardFillerSql {

    /** Host and origin go round the countries; two in five stay without a border or unshared. */
    static final String CASES = """
            with given as (
              select number, place, (:countries::text[])[1 + place % cardinality(:countries::text[])] as host,
                     (:countries::text[])[1 + (place / 7 + place) % cardinality(:countries::text[])] as origin
              from unnest(:numbers::text[]) with ordinality as one (number, place)),
            files as (
              insert into case_file (number, opened_by, opened_at, host_country, origin_country, child, way_in)
              select number, 'TH-RTP-ATPD', :now - make_interval(days => 30 + (place * 7919 % 600)::int), host, origin,
                     place % 4 = 0, 'detected' from given
              returning number)
            insert into case_facts (case_number, host, origin, child, opened_by, opened_at)
            select number, host, origin, place % 4 = 0, 'TH-RTP-ATPD',
                   :now - make_interval(days => 30 + (place * 7919 % 600)::int)
            from given
            """;

    /** Each step looks like one of the deployed models'; an origin has steps only in cases that are shared: four of five. */
    static final String STEPS = """
            with pattern as (
              select place - 1 as place, count(*) over () as patterns, step_key, process_key, definition_id, stage, role, form_key
              from unnest(:keys::text[], :processes::text[], :definitions::text[], :stages::text[], :roles::text[], :forms::text[])
                with ordinality as one (step_key, process_key, definition_id, stage, role, form_key, place)),
            desk as (
              select agency, left(agency, 2) as country, row_number() over (partition by left(agency, 2)) - 1 as place,
                     count(*) over (partition by left(agency, 2)) as desks
              from unnest(:agencies::text[]) as all_of (agency)),
            given as (
              select id, chance, facts.*,
                     case when chance % 3 = 0 and hashtext(facts.case_number) % 5 <> 0 then facts.origin else facts.host end as side
              from unnest(:ids::text[], :numbers::text[], :chances::int[]) as one (id, number, chance)
              join case_facts facts on facts.case_number = one.number)
            insert into work_item (step_id, case_number, process_key, process_instance, definition_id, step_key, stage, role,
                agency, agency_group, unrouted, assignee, opened, due, warn, kind, child, host, origin, form_key, paused)
            select given.id, given.case_number, pattern.process_key, 'synthetic', pattern.definition_id, pattern.step_key,
                   pattern.stage, pattern.role, desk.agency, 'caseworker', given.chance % 97 = 0,
                   case when given.chance % 2 = 0 then 'synthetic' end,
                   :now - make_interval(days => 20 + given.chance % 100),
                   case when given.chance % 10 <> 1 then :now + make_interval(mins => given.chance % 130000 - 40000) end,
                   case when given.chance % 10 <> 1 then :now + make_interval(mins => given.chance % 130000 - 42880) end,
                   case when given.chance % 10 = 1 then 'personDecides' when given.chance % 10 = 2 then 'stayExpiry'
                        else 'agencyDue' end,
                   given.child, given.host, given.origin, pattern.form_key, given.chance % 25 = 3
            from given
            join pattern on pattern.place = given.chance / 10 % pattern.patterns
            join desk on desk.country = given.side and desk.place = given.chance / 100 % desk.desks
            """;

    static final Map<String, String> REST = new LinkedHashMap<>();

    /** Runs outside of a transaction; a server that doesn't know the right only warns. */
    static final List<String> MEASURED = List.of(
            "vacuum (analyze) work_item",
            "vacuum (analyze) participation",
            "analyze case_facts",
            "analyze case_stage",
            "analyze message");

    static {
        REST.put("participation", """
                insert into participation (case_number, agency, side, since, kind, state)
                select distinct on (part.case_number, part.agency) part.case_number, part.agency,
                       case when left(part.agency, 2) = facts.host then 'host' else 'origin' end, facts.opened_at,
                       'lasting', 'open'
                from (select case_number, agency from work_item where step_id like 'synthetic-%'
                      union
                      select case_number, focal from work_item join unnest(:focal::text[]) as point (focal)
                        on left(focal, 2) = country
                      where step_id like 'synthetic-%') part
                join case_facts facts on facts.case_number = part.case_number
                on conflict do nothing
                """);
        REST.put("case_stage", """
                insert into case_stage (case_number, stage, entered)
                select case_number, stage, min(opened) from work_item
                where step_id like 'synthetic-%' and opened < :now
                group by case_number, stage on conflict do nothing
                """);
        REST.put("message", """
                insert into message (case_number, name, from_agency, to_agency, from_country, to_country, from_instance, payload,
                    sent, delivered, answer_due, next_attempt)
                select facts.case_number, '""" + RepatriationProcess.Message.TRACING_REQUESTED + """
                ', hosting.focal, asked.focal, facts.host, facts.origin,
                       'synthetic', '{}', facts.opened_at, facts.opened_at,
                       :now + make_interval(hours => hashtext(facts.case_number) % 700), facts.opened_at
                from case_facts facts
                join unnest(:focal::text[]) as hosting (focal) on left(hosting.focal, 2) = facts.host
                join unnest(:focal::text[]) as asked (focal) on left(asked.focal, 2) = facts.origin
                where facts.case_number like 'C-SYN%' and facts.host <> facts.origin
                  and exists (select 1 from work_item where work_item.case_number = facts.case_number
                              and work_item.country = facts.origin and step_id like 'synthetic-%')
                  and not exists (select 1 from message where message.case_number = facts.case_number)
                """);
        REST.put("step_ladder", """
                insert into step_ladder (step_id, case_number, ladder, kind, started, level, top, next_at)
                select step_id, case_number, 'holder', kind, opened,
                       case when late_from < :now
                            then least(6, 1 + extract(day from :now - late_from)::int / 5) else -1 end, 6, null
                from work_item where step_id like 'synthetic-%' and kind = 'agencyDue'
                on conflict do nothing
                """);
    }

    private BoardFillerSql() {}
}
