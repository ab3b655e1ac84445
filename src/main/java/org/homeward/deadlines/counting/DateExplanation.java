package org.homeward.deadlines.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Tells how a date came about: the rule, the start, each day skipped and why, the landing, how sure the tables are. */
public final class DateExplanation {

    private final DeadlineRule rule;
    private final ClockStart start;
    private final WorkingCalendar calendar;
    private final DayCountRules count;

    public DateExplanation(DeadlineRule rule, ClockStart start, WorkingCalendar calendar) {
        this.rule = rule;
        this.start = start;
        this.calendar = calendar;
        this.count = new DayCountRules(calendar);
    }

    public void write(Instant due, List<ExplanationLine> lines) {
        lines.add(ExplanationLine.of(
                "rule." + (rule.countsBack() ? "back." : "") + rule.unit(), "number:" + Math.abs(rule.amount())));
        if (!rule.source().isBlank()) {
            lines.add(ExplanationLine.of(rule.isDefault() ? "default" : "source", "source:" + rule.source()));
        }
        if (rule.unit() == DeadlineUnit.hour || rule.kind() == DeadlineKind.custodyMax) {
            lines.add(ExplanationLine.of("start.time", "time:" + start.moment()));
        } else {
            lines.add(ExplanationLine.on(start.day(), startKey(), "day:" + start.day()));
            days(lines);
        }
        lines.add(ExplanationLine.of(end(), "time:" + due, "country:" + calendar.country()));
        sureness(due, lines);
    }

    private String startKey() {
        if (rule.countsBack()) {
            return "start.back";
        }
        return rule.amount() == 0 ? "start.on" : "start.day";
    }

    private String end() {
        return switch (rule.kind()) {
            case personDecides -> "nextTalk";
            case custodyMax, stayExpiry, entitlementEnd -> "ends";
            case agencyDue, meetingCycle, compliance -> "due";
        };
    }

    private void days(List<ExplanationLine> lines) {
        if (rule.unit() == DeadlineUnit.immediately) {
            return;
        }
        var counted = count.counted(rule, start);
        var landed = count.lastDay(rule, start);
        if (rule.unit() == DeadlineUnit.workingDay) {
            between(start.day(), counted).forEach(day -> skipped(day, lines));
        }
        if (!landed.equals(counted)) {
            skipped(counted, lines);
            between(counted, landed).forEach(day -> skipped(day, lines));
            lines.add(ExplanationLine.on(landed, "landing", "day:" + counted, "day:" + landed));
        }
    }

    /** The days strictly between two days, in their order in time. */
    private static List<LocalDate> between(LocalDate one, LocalDate other) {
        var first = one.isBefore(other) ? one : other;
        var last = one.isBefore(other) ? other : one;
        return first.equals(last)
                ? List.of()
                : first.plusDays(1).datesUntil(last).toList();
    }

    private void skipped(LocalDate day, List<ExplanationLine> lines) {
        if (calendar.paused().isPaused(day)) {
            return; // a line of its own tells the whole pause
        }
        var holiday = calendar.holiday(day);
        if (calendar.isWorkingDay(day)) {
            holiday.filter(found -> found.works())
                    .ifPresent(found -> lines.add(
                            ExplanationLine.on(day, "makeUp", "day:" + day, "holiday:" + found.country() + "/" + day)));
        } else if (holiday.isPresent() && !holiday.get().works()) {
            lines.add(ExplanationLine.on(
                    day,
                    "holiday",
                    "day:" + day,
                    "holiday:" + holiday.get().country() + "/" + day,
                    "country:" + holiday.get().country()));
        } else {
            lines.add(ExplanationLine.on(day, "restDay", "day:" + day));
        }
    }

    private void sureness(Instant due, List<ExplanationLine> lines) {
        if (rule.unit() == DeadlineUnit.hour
                || rule.unit() == DeadlineUnit.immediately
                || rule.kind() == DeadlineKind.custodyMax) {
            return;
        }
        var years = new TreeSet<Integer>();
        for (int year = Math.min(start.day().getYear(), calendar.day(due).getYear());
                year <= Math.max(start.day().getYear(), calendar.day(due).getYear());
                year++) {
            years.add(year);
        }
        for (var table : calendar.tables()) {
            for (var year : years) {
                if (table.isMissing(year)) {
                    lines.add(ExplanationLine.of("noTable", "country:" + table.country(), "year:" + year));
                } else if (table.isProvisional(year)) {
                    lines.add(ExplanationLine.of("provisional", "country:" + table.country(), "year:" + year));
                }
            }
        }
    }
}
