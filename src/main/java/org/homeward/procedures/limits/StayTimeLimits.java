package org.homeward.procedures.limits;

import java.util.List;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Effects;
import org.homeward.procedures.HandedInStep;
import org.homeward.shared.procedures.StayProcess;
import org.jspecify.annotations.Nullable;

/** Says whether the time in a place is limited, for the message {@code protection.placeEntered}; the limit is for the person's sake. */
public final class StayTimeLimits {

    /** The limits of stays that run already. */
    public static final CasePart<List<Object>> RUNNING =
            CasePart.knownAt(StayProcess.Step.DECIDE_NEXT_STAY, StayProcess.Variable.STAY_LIMIT);

    static final String NEXT_PLACE = "nextPlace";
    static final String NEXT_KIND = "nextStayKind";
    static final String NEXT_FROM = "nextStayFrom";

    private StayTimeLimits() {}

    /**
     * The deadline key of the stay and its first day; no key where no limit is known, or if it runs already: a person who is placed for
     * good in the station of the first days doesn't get its days twice.
     *
     * @param begins {@code firstStay} before the interview, {@code stay} after it, {@code transit} on the way home
     * @param kind the field with the kind of place, which stays in the case file
     * @param since the field with the day on which the person came
     */
    public static Effects told(CaseState state, HandedInStep said, String begins, String kind, String since) {
        var key = LimitThatApplies.key(state, said, begins, said.text(kind));
        return told(key == null || state.get(RUNNING).contains(key) ? null : key, said.text(since));
    }

    /** The same of the place to which the person goes from a limited one; no key if it isn't another place. */
    static Effects next(CaseState state, HandedInStep said, String begins) {
        var since = said.text(NEXT_FROM);
        var another = said.is(NEXT_PLACE, "anotherPlace") && since != null;
        return told(another ? LimitThatApplies.key(state, said, begins, said.text(NEXT_KIND)) : null, since);
    }

    private static Effects told(@Nullable String key, @Nullable String since) {
        return Effects.set(StayProcess.Variable.STAY_LIMIT, key).andSet(StayProcess.Variable.PLACE_ENTERED, since);
    }
}
