package org.homeward.deadlines.ladder;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.models.Decisions;

/**
 * One row of {@code escalationLadder}.
 *
 * @param after when it falls: {@code warn}, {@code due}, a share of the time ({@code 1.5}), hours past due
 *     ({@code PT4H}) or working days past due ({@code 3})
 * @param byMail whether it also leaves as a mail
 * @param source id of the source
 */
record LadderRung(int level, String after, List<RungAddressee> who, boolean byMail, String source) {

    private static final String WARN = "warn";

    LadderRung {
        who = List.copyOf(who);
    }

    static LadderRung of(int level, Decisions.Fired row) {
        return new LadderRung(
                level,
                text(row.outputs(), "after"),
                Stream.of(text(row.outputs(), "who").split("\\+"))
                        .map(RungAddressee::valueOf)
                        .toList(),
                !"notice".equals(text(row.outputs(), "how")),
                row.annotation());
    }

    /** Whether it reminds before the step is due. */
    boolean before() {
        return WARN.equals(after);
    }

    /** The codes of those whom it tells, {@code holder+supervisor}. */
    String codes() {
        return who.stream().map(RungAddressee::name).collect(Collectors.joining("+"));
    }

    String how() {
        return byMail ? "both" : "notice";
    }

    private static String text(Map<String, Object> outputs, String name) {
        var value = outputs.get(name);
        if (value == null) {
            throw new IllegalStateException("A row of escalationLadder has no " + name);
        }
        return value.toString();
    }
}
