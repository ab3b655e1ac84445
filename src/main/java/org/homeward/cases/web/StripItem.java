package org.homeward.cases.web;

import org.homeward.cases.StageMark;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/** A stage as the strip's fragment shows it. */
public record StripItem(Stage stage, String state, @Nullable String note) {

    static StripItem of(StageMark mark, CaseWords words) {
        var entered = mark.entered();
        if (entered == null) {
            return new StripItem(mark.stage(), mark.state(), null);
        }
        var day = words.dates().day(entered);
        var note = mark.state().equals("now") ? words.text("cases.since", day, day) : day;
        return new StripItem(mark.stage(), mark.state(), note);
    }
}
