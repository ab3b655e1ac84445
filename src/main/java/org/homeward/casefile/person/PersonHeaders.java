package org.homeward.casefile.person;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.directory.people.ReaderLocale;
import org.springframework.stereotype.Component;

/** Puts what is known of the person into its reader's words. */
@Component
public class PersonHeaders {

    private static final String BETWEEN = " · ";
    private static final int IN_SIGHT = 110;

    private final Clock clock;

    PersonHeaders(Clock clock) {
        this.clock = clock;
    }

    public PersonHeader of(Person person, ReaderLocale say) {
        return new PersonHeader(
                person.number().value(),
                person.name().orElse(null),
                person.child(),
                said(person, say),
                pairs(person, say),
                dangers(person, say),
                PersonHeaderFields.lines(person.answers().get(PersonHeaderFields.BLOCKED)));
    }

    private String said(Person person, ReaderLocale say) {
        var who = Stream.of(gender(person, say), age(person, say))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        var languages = Stream.of(PersonHeaderFields.FIRST_LANGUAGE, PersonHeaderFields.INTERPRETER_LANGUAGE)
                .flatMap(key -> person.codes(key).stream())
                .distinct()
                .flatMap(code -> word("person.language." + code, say).stream())
                .collect(Collectors.joining(", "));
        var speaks = languages.isEmpty() ? "" : say.words("person.speaks", languages);
        return Stream.of(who, speaks).filter(text -> !text.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    /** As the person states it (R22). */
    private static Optional<String> gender(Person person, ReaderLocale say) {
        return person.text(PersonHeaderFields.GENDER)
                .flatMap(code -> word("person.gender." + code + (person.child() ? ".child" : ""), say)
                        .or(() -> word("person.gender." + code, say)));
    }

    private Optional<String> age(Person person, ReaderLocale say) {
        var basis = person.text(PersonHeaderFields.AGE_BASIS).orElse("");
        return person.text(PersonHeaderFields.BIRTHDATE)
                .flatMap(day -> years(day, say))
                .or(() -> person.text(PersonHeaderFields.AGE))
                .map(years -> word("person.age." + basis, say, years).orElseGet(() -> say.words("person.age", years)));
    }

    private Optional<String> years(String birthdate, ReaderLocale say) {
        try {
            var today = LocalDate.ofInstant(clock.instant(), say.zone());
            return Optional.of(String.valueOf(
                    Period.between(LocalDate.parse(birthdate), today).getYears()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static List<PersonHeader.Pair> pairs(Person person, ReaderLocale say) {
        var pairs = new ArrayList<PersonHeader.Pair>();
        if (person.local()) {
            person.text(PersonHeaderFields.VILLAGE)
                    .ifPresent(village -> pairs.add(pair("person.village", village, say)));
        }
        var needs = Stream.concat(
                        Stream.of(PersonHeaderFields.WISHES, PersonHeaderFields.SUPPORT)
                                .flatMap(key -> person.codes(key).stream())
                                .flatMap(code -> word("person.need." + code, say).stream()),
                        person.text(PersonHeaderFields.TRAVEL_NEEDS).stream())
                .collect(Collectors.joining(BETWEEN));
        if (!needs.isEmpty()) {
            pairs.add(pair("person.needs", needs, say));
        }
        var home = person.text(PersonHeaderFields.HOME_CONTACT);
        person.text(PersonHeaderFields.SAFE_CONTACT)
                .ifPresent(
                        plan -> pairs.add(pair(home.isEmpty() ? "person.contact" : "person.hostContact", plan, say)));
        home.ifPresent(plan -> pairs.add(pair("person.homeContact", plan, say)));
        return pairs;
    }

    private static List<String> dangers(Person person, ReaderLocale say) {
        return Stream.of(
                        person.text(PersonHeaderFields.DANGER).flatMap(level -> word("person.danger." + level, say)),
                        said(person, PersonHeaderFields.THREATS, "person.danger.threats", say),
                        said(person, PersonHeaderFields.FEAR, "person.danger.fear", say),
                        said(person, PersonHeaderFields.FAMILY_INVOLVED, "person.danger.family", say))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> said(Person person, String field, String key, ReaderLocale say) {
        return person.text(field).filter("yes"::equals).map(yes -> say.words(key));
    }

    /** A long text shows its beginning; the rest folds. */
    private static PersonHeader.Pair pair(String key, String text, ReaderLocale say) {
        var end = text.length() <= IN_SIGHT ? -1 : text.lastIndexOf(' ', IN_SIGHT);
        return end < 0
                ? new PersonHeader.Pair(say.words(key), text, "")
                : new PersonHeader.Pair(say.words(key), text.substring(0, end), text.substring(end + 1));
    }

    /** A word for a code, where there is one. */
    private static Optional<String> word(String key, ReaderLocale say, Object... arguments) {
        return Optional.ofNullable(say.messages().getMessage(key, arguments, null, say.language()));
    }
}
