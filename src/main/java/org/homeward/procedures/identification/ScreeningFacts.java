package org.homeward.procedures.identification;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The inputs of the decision on a screening, from its answers. */
public final class ScreeningFacts {

    /** The form's lists of signs: the twelve that come first, and the others by dimension; adults' and children's. */
    static final String SIGNS = "indicators";

    private static final String FOUND = "signsFound";

    private ScreeningFacts() {}

    /** The codes of all signs that are ticked. */
    public static List<String> signs(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(SIGNS))
                .flatMap(answer -> answer.getValue() instanceof List<?> list ? list.stream() : Stream.of())
                .map(Object::toString)
                .toList();
    }

    /**
     * Whether somebody screens once more if there are no signs. A case ends with a plain "no" to a second look alone: not while it isn't
     * answered, nor in high danger, nor while the person wasn't asked or doesn't want to say.
     */
    public static boolean secondLook(Map<String, Object> answers) {
        var known = is(answers, FOUND, "no")
                || is(answers, FOUND, "yes") && !signs(answers).isEmpty();
        return !known || !is(answers, "reviewAsked", "no") || is(answers, "immediateSafety", "High");
    }

    private static boolean is(Map<String, Object> answers, String field, String value) {
        return value.equals(answers.get(field));
    }
}
