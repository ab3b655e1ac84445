package org.homeward.sop.children;

import java.util.List;
import org.homeward.casefile.person.ChildAges;
import org.homeward.casefile.person.ChildAges.ChildAge;
import org.homeward.directory.RuleNumbers;
import org.homeward.directory.TodayInCountry;
import org.homeward.procedures.children.EighteenthBirthday;
import org.homeward.shared.ActingParty;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.ClockMovedEvent;
import org.homeward.shared.IndependentExecution;
import org.homeward.shared.procedures.RuleNumber;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks each day whose 18th birthday has come while the case is open (R20). It goes by a birth date alone, and not where something
 * else in the file speaks against it: then the age is settled by a step.
 */
@Component
class EighteenthBirthdayRound {

    private static final int AT_ONCE = 200;

    private final ChildAges ages;
    private final ComingOfAgeEffects comingOfAge;
    private final TodayInCountry today;
    private final RuleNumbers numbers;

    EighteenthBirthdayRound(ChildAges ages, ComingOfAgeEffects comingOfAge, TodayInCountry today, RuleNumbers numbers) {
        this.ages = ages;
        this.comingOfAge = comingOfAge;
        this.today = today;
        this.numbers = numbers;
    }

    @EventListener
    void look(ClockMovedEvent moved) {
        look();
    }

    @BackgroundRound(pause = "PT1H")
    void look() {
        ActingParty.asSystem("birthdays", () -> {
            for (var next = ages.next("", AT_ONCE); !next.isEmpty(); next = ages.next(last(next), AT_ONCE)) {
                IndependentExecution.each(
                        next.stream().filter(this::isOfAge).toList(),
                        child -> comingOfAge.reached(child.number(), child.holder()),
                        child -> "Case " + child.number() + " could not be looked at for the 18th birthday");
            }
        });
    }

    /** In the country where the person is, on its calendar. */
    private boolean isOfAge(ChildAge child) {
        var country = child.holder().country();
        var day = today.in(country);
        var adultAge = numbers.of(RuleNumber.adultAge, country, day);
        return EighteenthBirthday.hasCome(child.answers(), today.at(child.openedAt(), country), day, adultAge);
    }

    private static String last(List<ChildAge> some) {
        return some.get(some.size() - 1).number().value();
    }
}
