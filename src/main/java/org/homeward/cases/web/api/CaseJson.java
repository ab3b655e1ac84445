package org.homeward.cases.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.homeward.cases.CaseForReader;
import org.homeward.cases.ParticipatingAgency;
import org.homeward.engine.models.ModelTexts;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/** A case as the reader may see it: for a reader who sees or saw a single step it has neither stage nor corridor nor child mark. */
record CaseJson(
        String number,
        @JsonUnwrapped @Nullable Countries countries,
        @Nullable String stage,
        @Nullable Boolean child,
        Instant opened,
        List<StepJson> openSteps,
        List<ParticipatingAgency> participants,
        @Nullable String returnEnded,
        @Nullable String endedHow,
        @Nullable Instant endedAt,
        String level) {

    static CaseJson of(CaseForReader codes, ModelTexts texts, Locale language) {
        var head = codes.head();
        var marked = head.view().marked();
        return new CaseJson(
                head.number().value(),
                marked ? Countries.of(head.corridor(), code(head.exploitationCountry())) : null,
                name(codes.stage()),
                marked ? (Boolean) head.child() : null,
                head.openedAt(),
                codes.openSteps().stream()
                        .map(step -> StepJson.of(step, marked, texts, language))
                        .toList(),
                codes.participants(),
                head.returnEnded(),
                head.endedHow(),
                head.endedAt(),
                head.view().level().name());
    }

    private static @Nullable String code(@Nullable CountryCode country) {
        if (country == null) {
            return null;
        }
        return country.equals(CountryCode.ELSEWHERE) ? "other" : country.value();
    }

    private static @Nullable String name(@Nullable Stage stage) {
        return stage == null ? null : stage.name();
    }

    /** From where to where, and where it happened. */
    record Countries(
            String corridor, String hostCountry, @Nullable String exploitationCountry, String originCountry) {

        static Countries of(Corridor corridor, @Nullable String exploitation) {
            return new Countries(
                    corridor.toString(),
                    corridor.host().value(),
                    exploitation,
                    corridor.origin().value());
        }
    }
}
