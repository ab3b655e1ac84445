package org.homeward.deadlines.reading;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.ladder.LadderForRule;

/** Says whom a rule's ladder reminds, and when. */
record LadderWording(DeadlineTablesOfVersion tables, LanguageTexts words) {

    /** Line by line, from the first reminder on; nobody is reminded of what the person decides. */
    List<String> of(DeadlineRule rule) {
        return LadderForRule.rule(rule.kind(), rule.ladder()).stream()
                .flatMap(key -> tables.rungs(key).stream())
                .map(row -> words.text("reading.rung", after(text(row, "after"), rule), who(text(row, "who"))))
                .toList();
    }

    private String who(String codes) {
        return Stream.of(codes.split("\\+"))
                .map(code -> words.textOr("ladder.who." + code, code))
                .collect(Collectors.joining(words.text("reading.and")));
    }

    private String after(String after, DeadlineRule rule) {
        if (after.equals("warn")) {
            return warn(rule);
        }
        if (after.equals("due")) {
            return words.text(rule.kind() == DeadlineKind.agencyDue ? "reading.after.due" : "reading.after.end");
        }
        try {
            if (after.startsWith("P")) {
                return words.text(
                        "reading.after.hours", (int) Duration.parse(after).toHours());
            }
            return after.contains(".")
                    ? words.text("reading.after.share", share(after))
                    : words.text("reading.after.days", Integer.parseInt(after));
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return after;
        }
    }

    private String warn(DeadlineRule rule) {
        try {
            if (rule.warn().startsWith("P")) {
                return words.text(
                        "reading.after.before", Period.parse(rule.warn()).getDays());
            }
            return words.text("reading.after.share", share(rule.warn()));
        } catch (NumberFormatException | DateTimeParseException unreadable) {
            return words.text("reading.after.warn");
        }
    }

    private static int share(String text) {
        return (int) Math.round(Double.parseDouble(text) * 100);
    }

    private static String text(DecisionTableRule row, String name) {
        return row.cell(name).replace("\"", "");
    }
}
