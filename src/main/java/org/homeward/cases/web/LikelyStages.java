package org.homeward.cases.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.homeward.cases.CaseSheet;
import org.homeward.cases.StageMark;
import org.homeward.directory.people.Actor;
import org.homeward.forecast.Likely;
import org.homeward.forecast.LikelyDays;
import org.homeward.forecast.StageForecasts;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The strip of a case with likely dates at the stages ahead, for the agencies that work on it. */
@Component
class LikelyStages {

    private final StageForecasts forecasts;
    private final Clock clock;

    LikelyStages(StageForecasts forecasts, Clock clock) {
        this.forecasts = forecasts;
        this.clock = clock;
    }

    Strip of(CaseSheet sheet, Actor actor, CaseWords words) {
        var likely = ahead(sheet, actor);
        var items = sheet.stages().stream()
                .map(mark -> item(mark, likely.get(mark.stage()), words))
                .toList();
        var basis = likely.values().stream().mapToInt(Likely::basis).min();
        return new Strip(items, basis.isPresent() ? words.text("cases.likely.note", "", basis.getAsInt()) : "");
    }

    /** Of the stages that the strip shows as still to come. */
    private Map<Stage, Likely> ahead(CaseSheet sheet, Actor actor) {
        var head = sheet.codes().head();
        if (!head.view().full() || head.endedHow() != null) {
            return Map.of();
        }
        var likely = forecasts.ahead(head.number(), actor.country(), clock.instant());
        likely.keySet()
                .retainAll(sheet.stages().stream()
                        .filter(mark -> mark.state().equals("next"))
                        .map(StageMark::stage)
                        .toList());
        return likely;
    }

    private static StripItem item(StageMark mark, @Nullable Likely likely, CaseWords words) {
        if (likely == null) {
            return StripItem.of(mark, words);
        }
        var days = new LikelyDays(
                words.language(), words.dates().zone(), words.dates().now());
        var when = words.text("cases.likely", "", days.range(likely, mark.stage()));
        return new StripItem(mark.stage(), mark.state(), when);
    }

    /**
     * The strip.
     *
     * @param note what likely means; empty where nothing is said to be
     */
    record Strip(List<StripItem> items, String note) {}

    /** A stage as the strip's fragment shows it. */
    record StripItem(Stage stage, String state, @Nullable String note) {

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
}
