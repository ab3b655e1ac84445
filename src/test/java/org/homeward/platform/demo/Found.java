package org.homeward.platform.demo;

import java.util.List;
import java.util.Map;

/**
 * What there is after the faults.
 *
 * @param handInBesideHangingMail milliseconds of the slowest hand-in while the mail server hung
 */
record Found(
        Map<Fault, Recovery> faults,
        long handInBesideHangingMail,
        Mails mails,
        int acknowledged,
        int lost,
        int doubled,
        int half,
        int stories,
        int closed) {

    private static final String TWICE = """
            select count(*) from (
              select business_key_, proc_def_key_ from engine.act_hi_procinst
              where proc_def_key_ in ('returnJourney', 'originResponse', 'originApproval', 'originHandover', 'hostFeedback')
              group by 1, 2 having count(*) > 1) doubled
            """;

    private static final String HALF = """
            select count(*) from homeward.case_facts f
            where not exists (select 1 from engine.act_hi_procinst i where i.business_key_ = f.case_number)
               or f.ended_how is null
                  and not exists (select 1 from engine.act_ru_execution e where e.business_key_ = f.case_number)
            """;

    static Found in(FaultyWorld world, Map<Fault, Recovery> faults, long handIn, List<ToldOverTheApi> stories)
            throws Exception {
        var node = world.node(0);
        var steps =
                stories.stream().flatMap(story -> story.acknowledged().stream()).toList();
        var lost = 0;
        for (var step : steps) {
            lost += 1
                    - node.number("select count(*) from homeward.finished_step where how = 'done' and step_id = '"
                            + step + "'");
        }
        var cases = node.number("select count(*) from homeward.case_facts");
        return new Found(
                faults,
                handIn,
                Mails.in(world),
                steps.size(),
                lost,
                node.number(TWICE) + Math.max(0, cases - stories.size()),
                node.number(HALF) + node.number(KillIT.DRIFT),
                stories.size(),
                node.number(KillIT.CLOSED));
    }
}
