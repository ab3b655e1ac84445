package org.homeward.deadlines.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.DeadlineKind;
import org.homeward.deadlines.counting.DeadlineRule;
import org.homeward.deadlines.counting.DeadlineUnit;
import org.homeward.deadlines.counting.NonWorkingDayRule;
import org.homeward.deadlines.counting.StartEvent;
import org.homeward.deadlines.counting.StartEventWords;

/** Puts the rules of a deadline into words. */
record DueRuleWording(DeadlineTablesOfVersion tables, LanguageTexts words) {

    /** By when a step with this key is to be done. */
    DueDateInWords of(String key) {
        return of(Stream.of(key));
    }

    /** The same, where facts of the case choose among several keys. */
    DueDateInWords of(Stream<String> keys) {
        return due(keys.distinct()
                .flatMap(key -> tables.rules(key).stream().map(row -> rule(key, row)))
                .toList());
    }

    private DueDateInWords due(List<DueDateInWords.Rule> rules) {
        var times = rules.stream().map(DueDateInWords.Rule::time).distinct().toList();
        if (times.size() > 1) {
            return new DueDateInWords(words.text("reading.depends", shortest(times)), rules);
        }
        return rules.isEmpty() ? DueDateInWords.NONE : new DueDateInWords(times.get(0), rules);
    }

    private String shortest(List<String> times) {
        var shown = times.stream().limit(2).collect(Collectors.joining(words.text("reading.or")));
        return times.size() > 2 ? words.text("reading.andMore", shown) : shown;
    }

    private DueDateInWords.Rule rule(String key, DecisionTableRule row) {
        var read = DeadlineTablesOfVersion.rule(key, row);
        if (read.isEmpty()) {
            return new DueDateInWords.Rule(
                    key, when(row), "?", words.text("reading.unreadable"), "", "", true, List.of());
        }
        var rule = read.get();
        return new DueDateInWords.Rule(
                key,
                when(row),
                time(rule),
                sentence(rule),
                source(rule),
                sourceBrief(rule),
                rule.isDefault(),
                ladder(rule));
    }

    private String when(DecisionTableRule row) {
        var countries = row.texts("country").stream().map(words::country);
        var corridors = row.texts("corridor").stream()
                .map(pair -> Stream.of(pair.split("-")).map(words::country).collect(Collectors.joining(" → ")));
        var child = Stream.of(row.cell("child"))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> words.text(cell.equals("true") ? "reading.children" : "reading.adults"));
        return Stream.of(countries, corridors, child)
                .flatMap(one -> one)
                .collect(Collectors.joining(words.text("reading.and")));
    }

    private String time(DeadlineRule rule) {
        if (rule.kind() == DeadlineKind.personDecides) {
            return words.text("reading.personDecides");
        }
        if (rule.unit() == DeadlineUnit.immediately) {
            return words.text("reading.immediately");
        }
        if (rule.amount() == 0) {
            return words.text("reading.onTheDay");
        }
        return switch (rule.kind()) {
            case custodyMax, stayExpiry, entitlementEnd -> words.text("reading.atMost", amount(rule));
            case meetingCycle -> words.text("reading.every", amount(rule));
            default -> rule.amount() < 0 ? words.text("reading.before", amount(rule)) : amount(rule);
        };
    }

    private String amount(DeadlineRule rule) {
        return words.text("reading.amount." + rule.unit().name(), Math.abs(rule.amount()));
    }

    private String sentence(DeadlineRule rule) {
        if (rule.kind() == DeadlineKind.personDecides) {
            return words.text("reading.sentence.personDecides", amount(rule));
        }
        var start = start(rule.startEvent());
        var length = rule.unit() == DeadlineUnit.immediately || rule.amount() == 0
                ? words.text("reading.sentence.day", start)
                : words.text(
                        rule.amount() < 0 ? "reading.sentence.before" : "reading.sentence.after", amount(rule), start);
        return Stream.of(
                        length,
                        rule.days().landing() == NonWorkingDayRule.stay
                                ? ""
                                : words.text("reading.landing." + rule.days().landing()),
                        rule.days().hours().equals("in") ? words.text("reading.officeHours") : "",
                        rule.days().secondCalendar().isEmpty() ? "" : words.text("reading.bothCalendars"),
                        rule.pausable() ? words.text("reading.pausable") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String start(String startEvent) {
        return new StartEventWords(words.messages(), words.language())
                .of(
                        StartEvent.of(startEvent),
                        name -> words.textOr("reading.start." + name, words.text("reading.start.other")));
    }

    private String source(DeadlineRule rule) {
        return words.directory()
                .source(rule.source())
                .map(source -> source.title(words.language()))
                .orElse(rule.source());
    }

    private String sourceBrief(DeadlineRule rule) {
        if (rule.isDefault()) {
            return words.text("reading.proposed");
        }
        return ShortSourceName.of(source(rule));
    }

    private List<String> ladder(DeadlineRule rule) {
        return new LadderWording(tables, words).of(rule);
    }
}
