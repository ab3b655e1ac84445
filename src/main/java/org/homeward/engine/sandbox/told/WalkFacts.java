package org.homeward.engine.sandbox.told;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.homeward.engine.forms.FormRuleDays;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;

/**
 * The facts of a walk's fictional case.
 *
 * @param process the process that the walk begins with
 * @param begins the day and hour at which the walk's clock stands when it begins
 */
public record WalkFacts(String process, boolean child, Corridor corridor, Instant begins) {

    /** The days that the rules of forms may name: the walk's own day where the step is done, and the one on which it began. */
    public FormRuleDays days(Instant now, ZoneId zone) {
        var began = LocalDate.ofInstant(begins, zone);
        return new FormRuleDays(
                zone,
                Map.of(
                        FormRuleDays.Event.today, LocalDate.ofInstant(now, zone),
                        FormRuleDays.Event.opened, began,
                        FormRuleDays.Event.detected, began));
    }

    public WalkFacts withChild(boolean other) {
        return new WalkFacts(process, other, corridor, begins);
    }

    public static WalkFacts of(String process, boolean child, CountryCode host, CountryCode origin, Instant begins) {
        return new WalkFacts(process, child, new Corridor(host, origin), begins);
    }
}
