package org.homeward.procedures.limits;

import java.util.List;
import java.util.Optional;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.procedures.EndingRightProcess;

/** Says whether a right ends on a day, for the message {@code reintegration.rightBegan}; the limit is for the person's sake. */
public final class RightTimeLimits {

    private RightTimeLimits() {}

    /**
     * The deadline key of the first right that began and has an end, null if none has, with the day on which it began under the name of
     * its event.
     */
    public static Effects told(CaseState state, HandedInStep said, List<Began> rights) {
        for (var right : rights) {
            var key = right.key(state, said);
            if (key.isPresent()) {
                return told(rights, right, key.get(), said);
            }
        }
        return none(rights);
    }

    private static Effects told(List<Began> rights, Began began, String key, HandedInStep said) {
        var effects = Effects.set(EndingRightProcess.Variable.RIGHT_LIMIT, key);
        for (var right : rights) {
            effects = effects.andSet(right.event(), right.equals(began) ? said.text(right.field()) : null);
        }
        return effects;
    }

    private static Effects none(List<Began> rights) {
        var effects = Effects.set(EndingRightProcess.Variable.RIGHT_LIMIT, null);
        for (var right : rights) {
            effects = effects.andSet(right.event(), null);
        }
        return effects;
    }

    /**
     * A right that may have begun.
     *
     * @param event the start event of its deadline, {@code certified}
     * @param field the field with the day
     */
    public record Began(String event, String field) {

        private Optional<String> key(CaseState state, HandedInStep said) {
            return said.answer(field)
                    .flatMap(day -> Optional.ofNullable(LimitThatApplies.key(state, said, event, null)));
        }
    }
}
