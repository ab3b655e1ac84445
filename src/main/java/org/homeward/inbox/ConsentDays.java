package org.homeward.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.directory.Today;
import org.homeward.engine.steps.OpenStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Until when a consent holds, where the person set a day: to the end of it, by the clocks of the country that asks. */
@Component
final class ConsentDays {

    private static final String ALL = "consentExpiresOn";
    private static final String TERMS = "consentTerms";

    private final Today today;

    ConsentDays(Today today) {
        this.today = today;
    }

    /** The first moment at which it doesn't hold any more; null if no day was set. */
    @Nullable
    Instant end(String purpose, Map<String, Object> values, OpenStep step) {
        return Stream.concat(days(values.get(TERMS), purpose), Stream.ofNullable(values.get(ALL)))
                .map(day -> LocalDate.parse(day.toString()))
                .sorted()
                .findFirst()
                .map(last -> last.plusDays(1)
                        .atStartOfDay(today.zone(step.agency().country()))
                        .toInstant())
                .orElse(null);
    }

    private static Stream<Object> days(@Nullable Object terms, String purpose) {
        return terms instanceof List<?> rows
                ? rows.stream()
                        .flatMap(row ->
                                row instanceof Map<?, ?> cells && purpose.equals(cells.get("consentTermsPurpose"))
                                        ? Optional.<Object>ofNullable(cells.get("consentTermsExpiry")).stream()
                                        : Stream.empty())
                : Stream.empty();
    }
}
