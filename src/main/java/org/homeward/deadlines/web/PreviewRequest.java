package org.homeward.deadlines.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.deadlines.counting.DeadlineUnit;
import org.homeward.deadlines.counting.NonWorkingDayRule;
import org.homeward.directory.Directory;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * The question of a preview: a key with corridor and child, or an amount with its unit.
 *
 * @param from local date-time of the country
 * @param corridor host and origin, by default the country itself
 * @param landing by default {@code next}, {@code previous} when counted back
 * @param hours {@code through} nights and rest days (by default), or {@code in} office hours
 */
record PreviewRequest(
        @Nullable String country,
        @Nullable String from,
        @Nullable String key,
        @Nullable String corridor,
        @Nullable String child,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String landing,
        @Nullable String hours,
        @Nullable String alsoCountry) {

    private static final LocalDateTime NEVER = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final CountryCode NOWHERE = CountryCode.ELSEWHERE;

    /** The question in our types; problems are refused field by field. */
    Read read(Directory directory) {
        var wrong = new CalendarFormFields(directory);
        var country = wrong.need(
                "country", this.country, "deadlines.preview.country", NOWHERE, text -> known(text, directory));
        var from = wrong.need("from", this.from, "deadlines.preview.from", NEVER, PreviewRequest::moment);
        var corridor = wrong.read(
                "corridor",
                this.corridor,
                "deadlines.preview.corridor",
                new Corridor(country, country),
                text -> corridor(text, directory));
        var child = wrong.read("child", this.child, "deadlines.preview.child", false, PreviewRequest::truth);
        var unit =
                wrong.read("unit", this.unit, "deadlines.preview.unit", DeadlineUnit.calendarDay, PreviewRequest::unit);
        var amount = wrong.read(
                "amount",
                this.amount,
                "deadlines.preview.amount",
                0,
                text -> withinTenYears(Integer.parseInt(text), unit));
        var landing = wrong.read(
                "landing",
                this.landing,
                "deadlines.preview.landing",
                amount < 0 ? NonWorkingDayRule.previous : NonWorkingDayRule.next,
                NonWorkingDayRule::valueOf);
        var hours = wrong.read("hours", this.hours, "deadlines.preview.hours", "through", PreviewRequest::hours);
        var also = wrong.read(
                "alsoCountry", alsoCountry, "deadlines.preview.country", NOWHERE, text -> known(text, directory));
        either(wrong);
        wrong.refuseIfAny();
        return new Read(
                country, from, corridor, child, amount, unit, landing, hours, also.equals(NOWHERE) ? null : also);
    }

    private void either(CalendarFormFields wrong) {
        if (!given(key)) {
            Stream.of("amount", "unit")
                    .filter(field -> !given(field.equals("unit") ? unit : amount))
                    .forEach(field -> wrong.add(field, "deadlines.preview.missing"));
        } else if (given(amount) || given(unit)) {
            wrong.add(given(amount) ? "amount" : "unit", "deadlines.preview.either");
        }
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static CountryCode known(String text, Directory directory) {
        var code = new CountryCode(text);
        if (directory.countries().stream().noneMatch(country -> country.code().equals(code))) {
            throw new IllegalArgumentException("No country of ours");
        }
        return code;
    }

    private static Corridor corridor(String text, Directory directory) {
        var corridor = Corridor.of(text);
        known(corridor.host().value(), directory);
        known(corridor.origin().value(), directory);
        return corridor;
    }

    private static LocalDateTime moment(String text) {
        var moment = LocalDateTime.parse(text);
        if (moment.getYear() < 1950 || moment.getYear() > 2150) {
            throw new IllegalArgumentException("Too far away");
        }
        return moment;
    }

    private static boolean truth(String text) {
        return one(text, List.of("true", "false")).equals("true");
    }

    private static String hours(String text) {
        return one(text, List.of("through", "in"));
    }

    private static DeadlineUnit unit(String text) {
        return DeadlineUnit.valueOf(one(text, List.of("hour", "calendarDay", "workingDay", "month")));
    }

    private static String one(String text, List<String> words) {
        if (!words.contains(text)) {
            throw new IllegalArgumentException("Unknown word");
        }
        return text;
    }

    private static int withinTenYears(int amount, DeadlineUnit unit) {
        var most =
                switch (unit) {
                    case hour -> 87_600;
                    case month -> 120;
                    default -> 3_650;
                };
        if (amount < -most || amount > most) {
            throw new IllegalArgumentException("Too much");
        }
        return amount;
    }

    /** The question, read. */
    record Read(
            CountryCode country,
            LocalDateTime from,
            Corridor corridor,
            boolean child,
            int amount,
            DeadlineUnit unit,
            NonWorkingDayRule landing,
            String hours,
            @Nullable CountryCode also) {}
}
