package org.homeward.studio.problems;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.deadlines.ladder.RungAddressee;
import org.homeward.shared.procedures.Decision;

/** Rules of times and recipients: those of the ladder and of the visits are read as the program reads them. */
final class LadderRowCheck {

    private static final String DAYS = "[0-9]{1,3}";
    private static final String SHARE = "[0-9]{1,2}\\.[0-9]{1,3}";
    private static final int FURTHEST_MONTHS = 120;

    private LadderRowCheck() {}

    static List<RowProblem> problems(String table, TableRows.Row row) {
        return switch (table) {
            case Decision.ESCALATION_LADDER ->
                Stream.concat(
                                after(String.valueOf(row.answers().get("after"))),
                                who(String.valueOf(row.answers().get("who"))))
                        .toList();
            case Decision.VISIT_SCHEDULE ->
                offset(String.valueOf(row.answers().get("offset"))).toList();
            default -> List.of();
        };
    }

    private static Stream<RowProblem> after(String after) {
        var known = after.equals("warn") || after.equals("due") || after.matches(DAYS + "|" + SHARE);
        return known || isTime(after) ? Stream.empty() : Stream.of(RowProblem.error("valueUnknown", "after", after));
    }

    private static boolean isTime(String text) {
        try {
            return text.startsWith("P") && !Duration.parse(text).isNegative();
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static Stream<RowProblem> who(String who) {
        return Stream.of(who.split("\\+", -1))
                .filter(each -> Stream.of(RungAddressee.values())
                        .noneMatch(known -> known.name().equals(each)))
                .map(each -> RowProblem.error("valueUnknown", "who", each));
    }

    private static Stream<RowProblem> offset(String offset) {
        try {
            var period = Period.parse(offset);
            return period.isNegative() || period.isZero() || period.toTotalMonths() > FURTHEST_MONTHS
                    ? Stream.of(RowProblem.error("valueUnknown", "offset", offset))
                    : Stream.empty();
        } catch (DateTimeException none) {
            return Stream.of(RowProblem.error("valueUnknown", "offset", offset));
        }
    }
}
