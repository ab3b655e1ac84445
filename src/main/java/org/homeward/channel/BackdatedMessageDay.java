package org.homeward.channel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.BackdatedEntry;
import org.homeward.shared.CountryCode;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The actual day of a message's content. A letter that went out before starts the receiver's clock on the letter's day; a late entry starts
 * the clocks of the sender's own side only, for the other side learns of it now.
 */
@Component
class BackdatedMessageDay {

    /** The process field with the day on which the same went out on paper. */
    static final String LETTER = "letterSentOn";

    /** The variable at which a request's clock starts (P6, P7, P8). */
    static final String DELIVERED = OriginResponseProcess.Variable.REQUEST_DELIVERED_AT;

    private static final String DONE_ON = "doneOn";

    private final BackdatedEntry entry;
    private final Clock clock;
    private final TodayInCountry today;

    BackdatedMessageDay(BackdatedEntry entry, Clock clock, TodayInCountry today) {
        this.entry = entry;
        this.clock = clock;
        this.today = today;
    }

    /** Puts the real days into what a message carries. */
    void pack(Map<String, Object> payload, @Nullable Object letter, CountryCode from, boolean sameSide) {
        var day = letter(letter, from);
        if (day != null) {
            payload.put(LETTER, day);
        }
        if (sameSide) {
            entry.doneOn().ifPresent(then -> payload.put(DONE_ON, then.toString()));
        }
    }

    /** Takes them out again: the moment at which the receiver's clock starts. */
    String delivered(Map<String, Object> carried) {
        var letter = carried.remove(LETTER);
        return letter == null ? clock.instant().toString() : letter.toString();
    }

    /** Delivers as an entry of what was done then, and as what the letter of that day told before. */
    <T> T deliver(@Nullable Object letter, Map<String, Object> carried, Supplier<T> delivery) {
        var then = carried.remove(DONE_ON);
        return entry.byLetter(
                letter == null ? null : letter.toString(),
                () -> entry.of(then == null ? null : Instant.parse(then.toString()), delivery));
    }

    /** Reckons for the receiver, whose steps open when the message comes. */
    <T> T forReceiver(Supplier<T> work) {
        return entry.of(null, work);
    }

    /** The letter's day, if it lies before today in the country that wrote it. */
    @Nullable
    String letter(@Nullable Object letter, CountryCode country) {
        if (letter == null || letter.toString().isBlank()) {
            return null;
        }
        return LocalDate.parse(letter.toString()).isBefore(today.in(country)) ? letter.toString() : null;
    }
}
