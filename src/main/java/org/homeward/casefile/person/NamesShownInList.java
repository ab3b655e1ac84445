package org.homeward.casefile.person;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names in a list of cases: none, unless its reader switched them on, and never longer than that lasts. */
@Component
public final class NamesShownInList {

    private final NameDisplaySetting screen;
    private final VisiblePersons persons;
    private final Clock clock;

    NamesShownInList(NameDisplaySetting screen, VisiblePersons persons, Clock clock) {
        this.screen = screen;
        this.persons = persons;
        this.clock = clock;
    }

    /** The names of the cases on the page; each case is logged as read. */
    public Shown of(
            ListShowingNames list, Collection<CaseNumber> numbers, HttpSession session, Actor actor, ReaderLocale say) {
        var until = screen.until(session, list);
        if (until.isEmpty()) {
            return new Shown(Map.of(), null, 0);
        }
        var names = new HashMap<String, String>();
        persons.names(numbers, actor).forEach((number, name) -> names.put(number.value(), name));
        var left = Duration.between(clock.instant(), until.get()).toSeconds();
        return new Shown(names, say.time(until.get()), left);
    }

    /**
     * The names of a list.
     *
     * @param names by case number
     * @param until when they go, in words; null if the list shows none
     * @param seconds how long the page may show them
     */
    public record Shown(Map<String, String> names, @Nullable String until, long seconds) {}
}
