package org.homeward.engine.wall;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.homeward.engine.wall.expressions.JuelRules;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.XmlElement;

/** Timers: not below a minute, not for ever, no cron. */
final class TimerRules {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Pattern DURATION = Pattern.compile("P([0-9]{1,4}[YMWD])*(T([0-9]{1,6}[HMS])+)?");
    private static final Pattern CYCLE = Pattern.compile("R([1-9][0-9]?)/(P[0-9YMWDTHS]{1,40})");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,60}");
    private static final Pattern VARIABLE = Pattern.compile("[$#]\\{[A-Za-z_][A-Za-z0-9_]*}");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?");

    private final JuelRules juel;

    TimerRules(JuelRules juel) {
        this.juel = juel;
    }

    void check(XmlElement time, RefusalReasons problems) {
        var text = time.text();
        var problem =
                switch (time.name()) {
                    case "bpmn:timeDuration" -> duration(text);
                    case "bpmn:timeCycle" -> cycle(text);
                    default -> date(text);
                };
        problem.ifPresent(reason -> problems.add(time, reason));
    }

    private Optional<ProblemText> date(String text) {
        if (VARIABLE.matcher(text).matches()) {
            return juel.condition(text);
        }
        return KEY.matcher(text).matches() || DATE.matcher(text).matches()
                ? Optional.empty()
                : Optional.of(ProblemText.of("timerDate", "a timer's date is a deadline key, a date or ${variable}"));
    }

    private Optional<ProblemText> cycle(String text) {
        var cycle = CYCLE.matcher(text);
        return cycle.matches()
                ? duration(cycle.group(2))
                : Optional.of(ProblemText.of(
                        "timerCycle",
                        "a timer's cycle must end and name its interval, like R3/PT1H; cron is not allowed"));
    }

    private Optional<ProblemText> duration(String text) {
        if (!DURATION.matcher(text).matches()) {
            return Optional.of(ProblemText.of(
                    "timerDuration", "a timer's duration is written like P3D or PT1H, without an expression"));
        }
        try {
            return length(text).compareTo(SHORTEST) < 0
                    ? Optional.of(ProblemText.of("timerShort", "a timer below a minute is not allowed"))
                    : Optional.empty();
        } catch (DateTimeException | ArithmeticException none) {
            return Optional.of(ProblemText.of("timerDuration", "this is not a duration"));
        }
    }

    private static Duration length(String text) {
        var time = text.indexOf('T');
        var days = time < 0 ? text : text.substring(0, time);
        var period = days.equals("P") ? Period.ZERO : Period.parse(days);
        return Duration.ofDays(period.toTotalMonths() * 28 + period.getDays())
                .plus(time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time)));
    }
}
