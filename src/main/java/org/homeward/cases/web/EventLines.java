package org.homeward.cases.web;

import java.time.Instant;
import org.homeward.cases.CaseEvent;
import org.homeward.cases.CaseOverview;
import org.homeward.procedures.ConsentValue;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/** Puts the events of the timeline into words. */
final class EventLines {

    private final CaseOverview sheet;
    private final CaseWords words;
    private final boolean readsFile;
    private final LadderLines ladders;
    private final ClockEventWords clocks;

    EventLines(CaseOverview sheet, CaseWords words, boolean readsFile) {
        this.sheet = sheet;
        this.words = words;
        this.readsFile = readsFile;
        this.ladders = new LadderLines(words);
        this.clocks = new ClockEventWords(words);
    }

    EventLine line(CaseEvent event) {
        return new EventLine(event.at(), title(event), parties(event) + late(event), mark(event), answers(event));
    }

    /** The step whose answers the reader may open: one of the own side that was done. */
    private @Nullable StepId answers(CaseEvent event) {
        var finished = event.step() == null ? null : sheet.finished().get(event.step());
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
                                words.dates().day(Instant.parse(doneOn)),
                                words.dates().day(event.at()));
    }

    private String title(CaseEvent event) {
        return switch (event.kind()) {
            case "stepDone", "stepEnded" -> kind(event, step(event));
            case "stepEscalated", "stepAnswered" -> ladders.title(event, step(event));
            case "messageSent" -> words.message(event.codes().getOrDefault("message", ""));
            case "consentRecorded" ->
                consent("cases.event.consent." + event.codes().get("value"), event);
            case "consentWithdrawn" -> consent("cases.event.consent.Withdrawn", event);
            case "returnEnded" -> words.returnEnded(event.codes().getOrDefault("how", ""));
            case "returnTakenUp" -> kind(event, words.takenUp(event.codes().getOrDefault("because", "")));
            case "stepRedated" -> clocks.redated(event, step(event));
            case "stepPaused", "stepResumed" -> clocks.pause(event, step(event));
            case "pauseReviewed" -> clocks.review(event, step(event));
            default -> kind(event);
        };
    }

    private String kind(CaseEvent event, Object... arguments) {
        return words.text("cases.event." + event.kind(), words.text("cases.event.other", ""), arguments);
    }

    private String consent(String key, CaseEvent event) {
        var purpose = words.text("cases.purpose." + event.codes().get("purpose"), "");
        return words.text(key, purpose, purpose);
    }

    private String step(CaseEvent event) {
        var finished = event.step() == null ? null : sheet.finished().get(event.step());
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
