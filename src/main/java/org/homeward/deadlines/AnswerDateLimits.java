package org.homeward.deadlines;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.deadlines.counting.ClockStart;
import org.homeward.deadlines.counting.DayCountRules;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Days that a step's answers are compared with, by rows of {@code sopDeadlines} that are no step's own. */
@Component
public class AnswerDateLimits {

    private final DeadlineRules rules;
    private final DeadlineClock clock;
    private final CaseFactsRecords cases;

    AnswerDateLimits(DeadlineRules rules, DeadlineClock clock, CaseFactsRecords cases) {
        this.rules = rules;
        this.clock = clock;
        this.cases = cases;
    }

    /**
     * The last day that the row allows, counted from this one as the acting country counts; empty while the tables in force don't
     * have the row, which came with a later program and isn't published yet.
     */
    public Optional<LocalDate> last(CaseNumber number, String key, CountryCode acting, LocalDate from) {
        return known(number, key, acting).map(rule -> {
            var calendar = clock.calendar(rule, acting, cases.of(number).corridor());
            return calendar.day(new DayCountRules(calendar).end(rule, new ClockStart(calendar.opens(from), from)));
        });
    }

    /** How many of its units the row asks for, for what a page says of it. */
    public int amount(CaseNumber number, String key, CountryCode acting) {
        return known(number, key, acting)
                .map(DeadlineRule::amount)
                .map(Math::abs)
                .orElse(0);
    }

    private Optional<DeadlineRule> known(CaseNumber number, String key, CountryCode acting) {
        var facts = cases.of(number);
        return rules.known(number, key, acting, facts.corridor(), facts.child());
    }
}
