package org.homeward.deadlines;

import java.util.List;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.StepId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets a new rule reach an open step: it is pinned in the old one's place, and the step is counted anew from its start. */
@Component
class NewRules {

    private final DeadlineRules rules;
    private final PinnedRules pinned;
    private final CaseFactsRecords cases;
    private final WorkItems workItems;
    private final Recount recount;
    private final JdbcClient jdbc;

    NewRules(
            DeadlineRules rules,
            PinnedRules pinned,
            CaseFactsRecords cases,
            WorkItems workItems,
            @Lazy Recount recount,
            JdbcClient jdbc) {
        this.rules = rules;
        this.pinned = pinned;
        this.cases = cases;
        this.workItems = workItems;
        this.recount = recount;
        this.jdbc = jdbc;
    }

    void reach(String key, StepId id) {
        workItems.find(id).ifPresent(step -> reach(key, step));
    }

    private void reach(String key, OpenStep step) {
        var facts = cases.of(step.number());
        var acting = step.role().country(facts.corridor());
        var rule = rules.of(step.number(), key, acting, facts.corridor(), facts.child());
        var before = pinned.clock(step.id());
        if (before.filter(clock -> clock.rule().equals(rule)).isPresent()) {
            return;
        }
        var kept = before.filter(clock -> clock.rule().startEvent().equals(rule.startEvent()));
        var started = kept.map(clock -> clock.clocked().started()).orElse(step.opened());
        var day = kept.map(PinnedClock::startedOn).orElse(null);
        var dates = new PinnedRules.Clocked(started, step.due(), step.nextTalk(), step.warn(), List.of());
        var agency = before.map(PinnedClock::agency).orElse(step.agency());
        jdbc.sql("delete from pinned_rule where step_id = :step")
                .param("step", step.id().value())
                .update();
        pinned.pin(step.id(), step.number(), step.role(), agency, acting, rule, day, dates);
        recount.ofStep(step.id(), "newRule");
    }
}
