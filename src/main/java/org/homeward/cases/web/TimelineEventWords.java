package org.homeward.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.cases.CaseEvent;
import org.homeward.cases.CaseOverview;
import org.homeward.procedures.ConsentValue;
import org.homeward.shared.DateFormats;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** Puts the events of the timeline into words. */
final class TimelineEventWords {

    private final CaseOverview sheet;
    private final CaseWords words;
    private final boolean readsFile;

    TimelineEventWords(CaseOverview sheet, CaseWords words, boolean readsFile) {
        this.sheet = sheet;
        this.words = words;
        this.readsFile = readsFile;
    }

    EventLine line(CaseEvent event) {
        return new EventLine(event.at(), title(event), parties(event) + late(event), mark(event), answers(event));
    }

    /** The step whose answers the reader may open: one of the own side that was done. */
    private @Nullable StepId answers(CaseEvent event) {
        var finished = event.stepId() == null ? null : sheet.finished().get(event.stepId());
        var own = sheet.codes().head().view().agency().country();
        return readsFile
                        && finished != null
                        && event.kind().equals("stepDone")
                        && finished.agency().country().equals(own)
                ? finished.id()
                : null;
    }

    /** When it was really done, if it was entered later. */
    private String late(CaseEvent event) {
        var doneOn = event.codes().get("doneOn");
        return doneOn == null
                ? ""
                : " · "
                        + words.text(
                                "cases.event.late",
                                "",
                                words.say().date(Instant.parse(doneOn)),
                                words.say().date(event.at()));
    }

    private String title(CaseEvent event) {
        return switch (event.kind()) {
            case "stepDone", "stepEnded" -> kind(event, step(event));
            case "stepEscalated" -> escalated(event);
            case "stepAnswered" -> answered(event);
            case "messageSent" -> words.message(event.codes().getOrDefault("message", ""));
            case "consentRecorded" ->
                consent("cases.event.consent." + event.codes().get("value"), event);
            case "consentWithdrawn" -> consent("cases.event.consent.Withdrawn", event);
            case "returnEnded" -> words.returnEnded(event.codes().getOrDefault("how", ""));
            case "returnTakenUp" -> kind(event, words.takenUp(event.codes().getOrDefault("because", "")));
            case "stepRedated" -> redated(event);
            case "stepPaused", "stepResumed" -> pause(event);
            case "pauseReviewed" -> review(event);
            default -> kind(event);
        };
    }

    /** By role and level only. */
    private String escalated(CaseEvent event) {
        var who = Stream.of(event.codes().getOrDefault("who", "").split("\\+"))
                .map(code -> words.text("ladder.who." + code, ""))
                .collect(Collectors.joining(", "));
        return kind(event, step(event), event.codes().getOrDefault("level", ""), who);
    }

    /** What the holder of a late step answered. */
    private String answered(CaseEvent event) {
        var answer = event.codes().getOrDefault("answer", "");
        var date = answer.equals("newDate")
                ? DateFormats.day(words.say().language())
                        .format(LocalDate.parse(event.codes().getOrDefault("newDate", "")))
                : "";
        return words.text("cases.event.stepAnswered." + answer, "", step(event), date);
    }

    private String redated(CaseEvent event) {
        var because = words.text("deadlines.redated." + event.codes().get("reason"), "");
        return kind(event, step(event), moment(event, "before"), moment(event, "after"), because);
    }

    /** With both dates, and the reason where the reader may know it. */
    private String pause(CaseEvent event) {
        var codes = event.codes();
        var end = codes.get("plannedEnd");
        var until = event.kind().equals("stepPaused") && end != null ? until(end) : "";
        var dates = codes.containsKey("after") || codes.containsKey("before")
                ? " · " + words.text("cases.event.bothDates", "", moment(event, "after"), moment(event, "before"))
                : "";
        return kind(event, step(event)) + reason(codes) + until + dates;
    }

    /** What came of a review, and when the next one is. */
    private String review(CaseEvent event) {
        var codes = event.codes();
        var title = kind(event, step(event)) + reason(codes) + " · "
                + words.text("cases.event.review." + codes.get("outcome"), "");
        var next = codes.get("reviewOn");
        return next == null
                ? title
                : title + " · " + words.text("cases.event.review.next", "", day(next))
                        + until(codes.getOrDefault("plannedEnd", next));
    }

    private String reason(Map<String, String> codes) {
        var reason = codes.get("reason");
        return reason == null ? "" : " (" + words.text("deadlines.pause.reason." + reason, "") + ")";
    }

    private String until(String day) {
        return " · " + words.text("cases.event.pausedUntil", "", day(day));
    }

    private String day(String day) {
        return words.say().date(LocalDate.parse(day));
    }

    private String moment(CaseEvent event, String code) {
        var moment = event.codes().get(code);
        return moment == null
                ? words.text("cases.event.noDate", "")
                : words.say().date(Instant.parse(moment));
    }

    private String kind(CaseEvent event, Object... arguments) {
        return words.text("cases.event." + event.kind(), words.text("cases.event.other", ""), arguments);
    }

    private String consent(String key, CaseEvent event) {
        var purpose = words.text("cases.purpose." + event.codes().get("purpose"), "");
        return words.text(key, purpose, purpose);
    }

    private String step(CaseEvent event) {
        var finished = event.stepId() == null ? null : sheet.finished().get(event.stepId());
        return finished == null ? openStep(event) : words.step(finished.definitionId(), finished.key());
    }

    private String openStep(CaseEvent event) {
        return sheet.codes().openSteps().stream()
                .filter(step -> step.key().equals(event.stepKey()))
                .findFirst()
                .map(words::step)
                .orElseGet(() -> words.text("cases.event.aStep", ""));
    }

    private String parties(CaseEvent event) {
        var by = words.party(event.by());
        return event.to() == null ? by : by + " → " + words.party(event.to());
    }

    private static String mark(CaseEvent event) {
        var value = event.codes().getOrDefault("value", "");
        if (event.kind().equals("messageSent")) {
            return "wait";
        }
        if (event.kind().equals("consentWithdrawn") || value.equals("Declined")) {
            return "no";
        }
        return value.equals(ConsentValue.Given.name()) ? "yes" : "";
    }

    /**
     * A line of the timeline in words.
     *
     * @param mark how it is marked: {@code wait}, {@code yes}, {@code no}, or empty
     * @param answers the step whose answers open from here; null for none
     */
    record EventLine(
            Instant at,
            String title,
            String text,
            String mark,
            @Nullable StepId answers) {}
}
