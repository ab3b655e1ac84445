package org.homeward.cases.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homeward.casefile.BorderSide;
import org.homeward.cases.CaseOverview;
import org.homeward.cases.CaseStep;
import org.homeward.cases.StageStatus;
import org.homeward.directory.people.Actor;
import org.homeward.forecast.LikelyDate;
import org.homeward.forecast.LikelyDateWords;
import org.homeward.forecast.StageForecasts;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journey of a case with its dates, and with likely dates at the stages ahead, for the agencies that work on it. */
@Component
class LikelyStages {

    private final StageForecasts forecasts;
    private final Clock clock;

    LikelyStages(StageForecasts forecasts, Clock clock) {
        this.forecasts = forecasts;
        this.clock = clock;
    }

    Journey of(CaseOverview sheet, Actor actor, CaseWords words) {
        var likely = ahead(sheet, actor);
        var boxes = new ArrayList<Box>();
        boxes.add(found(sheet, words));
        sheet.stages().forEach(mark -> boxes.add(box(sheet, mark, likely.get(mark.stage()), words)));
        var basis = likely.values().stream().mapToInt(LikelyDate::basis).min();
        return new Journey(boxes, basis.isPresent() ? words.text("cases.likely.note", "", basis.getAsInt()) : "");
    }

    /** Of the stages that the strip shows as still to come. */
    private Map<Stage, LikelyDate> ahead(CaseOverview sheet, Actor actor) {
        var head = sheet.codes().head();
        if (!head.view().full() || head.endedHow() != null) {
            return Map.of();
        }
        var likely = forecasts.ahead(head.number(), actor.country(), clock.instant());
        likely.keySet()
                .retainAll(sheet.stages().stream()
                        .filter(mark -> mark.state().equals("next"))
                        .map(StageStatus::stage)
                        .toList());
        return likely;
    }

    /** Before the stages stands that the person was found: for the side that did. */
    private static Box found(CaseOverview sheet, CaseWords words) {
        var head = sheet.codes().head();
        var day = head.view().side() == BorderSide.host ? words.say().date(head.openedAt()) : null;
        return new Box("found", "done", day, List.of());
    }

    private static Box box(CaseOverview sheet, StageStatus mark, @Nullable LikelyDate likely, CaseWords words) {
        var steps = mark.state().equals("now") ? sheet.stepsIn(mark.stage()) : List.<CaseStep>of();
        return new Box(mark.stage().name(), mark.state(), note(mark, likely, words), steps);
    }

    private static @Nullable String note(StageStatus mark, @Nullable LikelyDate likely, CaseWords words) {
        if (likely != null) {
            var days = new LikelyDateWords(
                    words.say().language(), words.say().zone(), words.say().now());
            return words.text("cases.likely", "", days.range(likely, mark.stage()));
        }
        var ended = mark.ended();
        if (ended != null) {
            var day = words.say().date(ended);
            return words.text("cases.stageEnded", day, day);
        }
        var entered = mark.entered();
        if (entered == null || mark.state().equals("done")) {
            return null;
        }
        var day = words.say().date(entered);
        return mark.state().equals("now") ? words.text("cases.since", day, day) : day;
    }

    /**
     * The seven boxes, from found to closed.
     *
     * @param note what likely means; empty where nothing is said to be
     */
    record Journey(List<Box> boxes, String note) {}

    /**
     * A box of the journey.
     *
     * @param key {@code found}, or the stage
     * @param state done, now, next or ended
     * @param steps its open steps that the reader may see
     */
    record Box(String key, String state, @Nullable String note, List<CaseStep> steps) {}
}
