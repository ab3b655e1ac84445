package org.homeward.sop.declared;

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

    static Compared of(Supplier<Map<String, @Nullable Object>> way) {
        Calls.begin();
        try {
            var set = way.get();
            return new Compared("sets " + new TreeMap<>(set), Calls.end());
        } catch (WrongContent | TooLate refused) {
            return new Compared(refusal(refused), kept(Calls.end()));
        } finally {
            Calls.end();
        }
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
