package org.homeward.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import org.homeward.cases.CaseEvent;

/** Says what happened to a step's clock: a date that moved, a pause and its end. */
record ClockEventWords(CaseWords words) {

    String redated(CaseEvent event, String step) {
        var because = words.text("deadlines.redated." + event.codes().get("reason"), "");
        return words.text("cases.event.stepRedated", "", step, day(event, "before"), day(event, "after"), because);
    }

    /** With both dates, and the reason where the reader may know it. */
    String pause(CaseEvent event, String step) {
        var title = words.text("cases.event." + event.kind(), "", step);
        var reason = event.codes().get("reason");
        var because = reason == null ? "" : " (" + words.text("deadlines.pause.reason." + reason, "") + ")";
        var end = event.codes().get("plannedEnd");
        var until = event.kind().equals("stepPaused") && end != null
                ? " · " + words.text("cases.event.pausedUntil", "", localDay(end))
                : "";
        var dates = event.codes().containsKey("after") || event.codes().containsKey("before")
                ? " · " + words.text("cases.event.bothDates", "", day(event, "after"), day(event, "before"))
                : "";
        return title + because + until + dates;
    }

    /** What came of a review, and when the next one is. */
    String review(CaseEvent event, String step) {
        var codes = event.codes();
        var title = words.text("cases.event.pauseReviewed", "", step)
                + " (" + words.text("deadlines.pause.reason." + codes.get("reason"), "") + ") · "
                + words.text("cases.event.review." + codes.get("outcome"), "");
        var next = codes.get("reviewOn");
        return next == null
                ? title
                : title + " · " + words.text("cases.event.review.next", "", localDay(next)) + " · "
                        + words.text("cases.event.pausedUntil", "", localDay(codes.getOrDefault("plannedEnd", next)));
    }

    private String localDay(String day) {
        return words.dates().day(LocalDate.parse(day));
    }

    private String day(CaseEvent event, String code) {
        var moment = event.codes().get(code);
        return moment == null
                ? words.text("cases.event.noDate", "")
                : words.dates().day(Instant.parse(moment));
    }
}
