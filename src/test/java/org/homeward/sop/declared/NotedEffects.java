package org.homeward.sop.declared;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import java.util.Map;
import org.homeward.procedures.HandedIn;
import org.homeward.procedures.Outcome;
import org.homeward.shared.TooLate;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.springframework.context.ApplicationEventPublisher;

/** Notes what the effects of a declaration would call, and does none of it. */
final class NotedEffects {

    private static final ApplyEffects APPLY = new Wired(NotedEffects::noting).get(ApplyEffects.class);

    private NotedEffects() {}

    static Map<String, @Nullable Object> refuseOrApply(Outcome outcome, HandedIn said) {
        APPLY.apply(outcome.kept(), said);
        if (outcome.tooLate()) {
            throw TooLate.talkFirst();
        }
        if (outcome.refused()) {
            throw WrongContent.fields(outcome.problems());
        }
        return APPLY.apply(outcome.effects(), said);
    }

    private static Object noting(Class<?> type) {
        if (type == ApplicationEventPublisher.class) {
            return (ApplicationEventPublisher)
                    event -> Calls.note(ApplicationEventPublisher.class, "publishEvent", event);
        }
        return mock(type, withSettings().stubOnly().defaultAnswer(call -> {
            Calls.note(type, call.getMethod().getName(), call.getArguments());
            return Mockito.RETURNS_DEFAULTS.answer(call);
        }));
    }
}
