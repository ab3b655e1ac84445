package org.homeward.studio.problems;

import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.DeadlineUnit;
import org.homeward.deadlines.counting.NonWorkingDayRule;
import org.homeward.deadlines.counting.StartEvent;

/**
 * Rules of {@code sopDeadlines}, read as the program reads them. The person's decisions and limits of custody stay such (R2, R15); the
 * longest limit is told.
 */
final class DeadlineRowCheck {

    private static final Set<String> WHOSE = Set.of("acting", "origin", "host");
    private static final Set<String> ALWAYS =
            Set.of("stepOpened", "caseOpened", "requestDelivered", "arrivalReceipted");
    private static final Set<DeadlineKind> FIXED = Set.of(DeadlineKind.personDecides, DeadlineKind.custodyMax);
    private static final int LONGEST_YEARS = 20;

    private final Set<String> events = new HashSet<>(ALWAYS);
    private final Set<String> ahead = new HashSet<>();
    private final Map<String, DeadlineKind> fixed;
    private final Map<String, Integer> longest;
    private final Optional<Set<String>> ladders;
    private final Set<String> countries;
    private final SourceRowCheck sources;

    DeadlineRowCheck(
            TableRows packaged, Optional<TableRows> ladders, Set<String> countries, Predicate<String> isSource) {
        this.countries = countries;
        this.sources = new SourceRowCheck(packaged, isSource);
        this.ladders = ladders.map(
                table -> table.rows().stream().map(row -> row.input("ladder")).collect(Collectors.toSet()));
        var rules = packaged.rows().stream().map(DeadlineRowCheck::rule).toList();
        rules.forEach(rule -> {
            var names = StartEvent.of(rule.startEvent()).names();
            events.addAll(names);
            if (rule.amount() < 0) {
                ahead.addAll(names);
            }
        });
        this.fixed = rules.stream()
                .filter(rule -> FIXED.contains(rule.kind()))
                .collect(Collectors.toMap(DeadlineRule::key, DeadlineRule::kind, (one, same) -> one));
        this.longest = rules.stream()
                .filter(rule -> rule.kind() == DeadlineKind.custodyMax)
                .collect(Collectors.toMap(DeadlineRule::key, DeadlineRule::amount, Math::max));
    }

    private static DeadlineRule rule(TableRows.Row row) {
        return DeadlineRule.of(row.input("deadlineKey"), row.answers());
    }

    List<RowProblem> problems(TableRows.Row row) {
        var found = new ArrayList<RowProblem>();
        where(row, found);
        words(row, found);
        var plain = Stream.of("pausable", "isDefault")
                .allMatch(name -> row.answers().get(name) instanceof Boolean);
        if (plain && found.stream().noneMatch(problem -> problem.severity().equals("error"))) {
            try {
                rule(rule(row), found);
            } catch (RuntimeException unreadable) {
                found.add(RowProblem.error("deadlineUnreadable"));
            }
        }
        return found;
    }

    private void where(TableRows.Row row, List<RowProblem> found) {
        var country = row.input("country");
        if (!country.isEmpty()
                && !Stream.of(country.split(",")).map(String::strip).allMatch(countries::contains)) {
            found.add(RowProblem.error("sideUnknown", country));
        }
        var corridor = row.input("corridor");
        if (!corridor.isEmpty()
                && !Stream.of(corridor.split(","))
                        .map(String::strip)
                        .allMatch(pair -> pair.matches("[A-Z]{2}-[A-Z]{2}")
                                && countries.contains(pair.substring(0, 2))
                                && countries.contains(pair.substring(3)))) {
            found.add(RowProblem.error("valueUnknown", "corridor", corridor));
        }
    }

    private void words(TableRows.Row row, List<RowProblem> found) {
        var answers = row.answers();
        Function<String, String> text = name -> String.valueOf(answers.getOrDefault(name, ""));
        one(found, "unit", text.apply("unit"), names(DeadlineUnit.values()));
        one(found, "kind", text.apply("kind"), names(DeadlineKind.values()));
        one(found, "landing", text.apply("landing"), names(NonWorkingDayRule.values()));
        one(found, "calendar", text.apply("calendar"), WHOSE);
        one(found, "hours", text.apply("hours"), Set.of("through", "in"));
        if (!text.apply("secondCalendar").isEmpty()) {
            one(found, "secondCalendar", text.apply("secondCalendar"), WHOSE);
        }
        var ladder = text.apply("ladder");
        if (!ladder.isEmpty()) {
            ladders.ifPresent(known -> one(found, "ladder", ladder, known));
        }
        if (!isWarning(text.apply("warn"))) {
            found.add(RowProblem.error("valueUnknown", "warn", text.apply("warn")));
        }
        sources.problem(row).ifPresent(found::add);
        if (!(answers.get("amount") instanceof Integer)) {
            found.add(RowProblem.error("cellNotAValue", "amount", row.outputs().getOrDefault("amount", "")));
        }
        start(text.apply("startEvent"), found);
    }

    private void start(String event, List<RowProblem> found) {
        try {
            StartEvent.of(event).names().forEach(name -> one(found, "startEvent", name, events));
        } catch (IllegalArgumentException unreadable) {
            found.add(RowProblem.error("valueUnknown", "startEvent", event));
        }
    }

    private void rule(DeadlineRule rule, List<RowProblem> found) {
        var kind = fixed.get(rule.key());
        if (kind != null && kind != rule.kind()) {
            found.add(RowProblem.error(
                    kind == DeadlineKind.personDecides ? "personDecidesStays" : "custodyMaxStays", rule.key()));
        }
        if (rule.kind() == DeadlineKind.custodyMax && rule.pausable()) {
            found.add(RowProblem.error("custodyPaused"));
        }
        var most = longest.get(rule.key());
        if (most != null && (rule.unit() != DeadlineUnit.hour || rule.amount() > most)) {
            found.add(RowProblem.warning("custodyLonger", String.valueOf(most)));
        }
        if (rule.amount() < 0
                && !ahead.containsAll(StartEvent.of(rule.startEvent()).names())) {
            found.add(RowProblem.error("amountBefore"));
        }
        if (years(rule) > LONGEST_YEARS) {
            found.add(RowProblem.error("amountTooLarge", String.valueOf(LONGEST_YEARS)));
        }
    }

    private static double years(DeadlineRule rule) {
        var perYear =
                switch (rule.unit()) {
                    case hour -> 8_760;
                    case calendarDay, workingDay -> 365;
                    case week -> 52;
                    case month -> 12;
                    case year -> 1;
                    case immediately -> Integer.MAX_VALUE;
                };
        return Math.abs((double) rule.amount()) / perYear;
    }

    private static boolean isWarning(String warn) {
        if (warn.isEmpty()) {
            return true;
        }
        try {
            return warn.startsWith("P") ? !Period.parse(warn).isNegative() : warn.matches("0(\\.[0-9]{1,3})?");
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static void one(List<RowProblem> found, String column, String value, Set<String> known) {
        if (!known.contains(value)) {
            found.add(RowProblem.error("valueUnknown", column, value));
        }
    }

    private static Set<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).collect(Collectors.toSet());
    }
}
