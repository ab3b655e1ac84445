package org.homeward.sop.declared;

import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.homeward.shared.TooLate;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;

/**
 * What a way of doing a step comes to.
 *
 * @param result the variables, or why it is refused
 * @param calls what is done, in its order; what stays though refused
 */
record Compared(String result, List<String> calls) {

    private static final String FAILED = "failed";

    static Compared of(Supplier<Map<String, @Nullable Object>> way) {
        Calls.begin();
        try {
            var set = way.get();
            return new Compared("sets " + new TreeMap<>(set), Calls.end());
        } catch (WrongContent | TooLate refused) {
            return new Compared(refusal(refused), kept(Calls.end()));
        } catch (NullPointerException | DateTimeParseException unanswered) {
            return new Compared(FAILED, List.of());
        } finally {
            Calls.end();
        }
    }

    /** An answer is missing without which a form isn't taken: the way isn't made for that. */
    boolean failed() {
        return result.equals(FAILED);
    }

    static String refusal(RuntimeException refused) {
        return "refused "
                + (refused instanceof WrongContent wrong ? wrong.problems() : ((TooLate) refused).messageKey());
    }

    static List<String> kept(List<String> calls) {
        return calls.stream()
                .filter(call -> Calls.KEPT.stream().anyMatch(call::startsWith))
                .toList();
    }

    boolean refused() {
        return result.startsWith("refused");
    }
}
