package org.homeward.overdue.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.directory.people.ReaderWordings;
import org.homeward.forecast.LikelyDays;
import org.homeward.overdue.BoardRow;
import org.homeward.overdue.LikelyLateStep;
import org.homeward.overdue.LikelyLateSteps;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what will be late into its reader's words, or into the API's codes. */
@Component
class ForecastWords {

    private final BoardLines lines;
    private final ReaderWordings speech;
    private final Clock clock;

    ForecastWords(BoardLines lines, ReaderWordings speech, Clock clock) {
        this.lines = lines;
        this.speech = speech;
        this.clock = clock;
    }

    ForecastView view(LikelyLateSteps ahead, ReaderWording say) {
        var hidden = ahead.total() - ahead.items().size();
        return new ForecastView(
                say.words("overdue.forecast.total", ahead.total()),
                ahead.items().stream().map(item -> line(item, say)).toList(),
                hidden == 0 ? null : say.words("overdue.forecast.more", hidden));
    }

    List<ForecastJson> json(LikelyLateSteps ahead, Actor actor, Locale language) {
        var say = speech.of(actor, language);
        return ahead.items().stream().map(item -> json(item, say)).toList();
    }

    private ForecastView.StepAhead line(LikelyLateStep item, ReaderWording say) {
        var row = item.row();
        var days = days(say);
        return new ForecastView.StepAhead(
                row.head().name(),
                row.reader().opens() ? "/cases/" + row.head().number() : null,
                lines.name(row, say),
                row.reader().own() ? "/tasks/" + row.id() : null,
                row.head().child(),
                days.range(item.likely(), stage(row)),
                days.day(Objects.requireNonNull(row.dates().due())),
                say.words("overdue.forecast.basis", item.likely().basis()));
    }

    private ForecastJson json(LikelyLateStep item, ReaderWording say) {
        var row = item.row();
        var days = days(say);
        var likely = item.likely();
        return new ForecastJson(
                row.id(),
                row.head().name(),
                row.step(),
                row.step() == null ? null : lines.name(row, say),
                row.stage() == null ? null : row.stage().name(),
                row.desk().code(),
                days.code(likely.from(), stage(row)),
                days.code(likely.middle(), stage(row)),
                days.code(likely.to(), stage(row)),
                row.dates().due(),
                likely.basis());
    }

    /** A step whose stage isn't for the reader may come with the hand-over, of which no day is told (R11). */
    private static Stage stage(BoardRow row) {
        return Objects.requireNonNullElse(row.stage(), Stage.handover);
    }

    private LikelyDays days(ReaderWording say) {
        return new LikelyDays(say.language(), say.zone(), clock.instant());
    }

    /**
     * The box of what will be late.
     *
     * @param total how many steps, in words
     * @param more how many of them the box doesn't show, in words; null where it shows all
     */
    record ForecastView(
            String total, List<StepAhead> lines, @Nullable String more) {

        /**
         * A step in the box.
         *
         * @param address of the step, where the reader may open it
         * @param caseAddress of the case, where the reader may open it
         * @param likely from when to when
         * @param basis from how many cases, in words
         */
        record StepAhead(
                String number,
                @Nullable String caseAddress,
                String name,
                @Nullable String address,
                boolean child,
                String likely,
                String due,
                String basis) {}
    }
}
