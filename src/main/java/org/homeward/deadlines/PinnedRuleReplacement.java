package org.homeward.deadlines;

import java.util.List;
import java.util.Optional;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.ExplanationLine;
import org.homeward.deadlines.counting.WorkingCalendars;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.homeward.shared.StepId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a new rule reach an open step: it is pinned in the old one's place, and the step is counted anew from its start, or from
 * the event that the new rule names.
 */
@Component
class PinnedRuleReplacement {

    private final DeadlineRules rules;
    private final PinnedRules pinned;
    private final CaseFactsRecords cases;
    private final CaseEvents events;
    private final DeadlineClock deadlines;
    private final WorkingCalendars calendars;
    private final WorkItems workItems;
    private final DueDateRecount recount;
    private final JdbcClient jdbc;

    PinnedRuleReplacement(
            DeadlineRules rules,
            PinnedRules pinned,
            CaseFactsRecords cases,
            CaseEvents events,
            DeadlineClock deadlines,
            WorkingCalendars calendars,
            WorkItems workItems,
            @Lazy DueDateRecount recount,
            JdbcClient jdbc) {
        this.rules = rules;
        this.pinned = pinned;
        this.cases = cases;
        this.events = events;
        this.deadlines = deadlines;
        this.calendars = calendars;
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
        var agency = before.map(PinnedClock::agency).orElse(step.agency());
        var anew = starts(rule, facts, step, acting, agency);
        var started = kept.map(clock -> clock.clocked().started())
                .or(() -> anew.map(start -> start.anchor().moment()))
                .orElse(step.opened());
        var day = kept.map(PinnedClock::startedOn)
                .or(() -> anew.map(start -> start.anchor().day()))
                .orElse(null);
        var event = kept.isPresent()
                ? List.<ExplanationLine>of()
                : anew.map(start -> List.of(ExplanationLine.of("event", "event:" + start.event())))
                        .orElse(List.of());
        var dates = new PinnedRules.Clocked(started, step.due(), step.nextTalk(), step.warn(), event);
        jdbc.sql("delete from pinned_rule where step_id = :step")
                .param("step", step.id().value())
                .update();
        pinned.pin(step.id(), step.number(), step.role(), agency, acting, rule, day, dates);
        recount.ofStep(step.id(), "newRule");
    }

    /** Where the new rule's clock starts, by the events of the case that are known. */
    private Optional<ClockStartFinder.Started> starts(
            DeadlineRule rule, CaseFacts facts, OpenStep step, CountryCode acting, AgencyCode agency) {
        var known = new ClockStartFinder.Known(
                facts.openedAt(), step.opened(), step.opened(), name -> null, event -> events.of(step.number(), event));
        var calendar = deadlines.calendar(rule, acting, facts.corridor(), calendars.seenBy(agency));
        return ClockStartFinder.isVariable(rule) ? Optional.empty() : ClockStartFinder.find(rule, known, calendar);
    }
}
