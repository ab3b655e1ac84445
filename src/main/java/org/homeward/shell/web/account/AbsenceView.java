package org.homeward.shell.web.account;

import java.util.List;
import org.homeward.shared.FieldMessage;
import org.jspecify.annotations.Nullable;

/**
 * A person's own absences on the account page.
 *
 * @param people who may stand in
 * @param typed what could not be taken, to be corrected
 * @param today before which no absence ends
 */
record AbsenceView(
        List<AbsenceLine> absences, List<Choice> people, Typed typed, String today, List<FieldMessage> problems) {

    AbsenceView {
        absences = List.copyOf(absences);
        people = List.copyOf(people);
        problems = List.copyOf(problems);
    }

    /** An absence in the reader's words. */
    record AbsenceLine(
            long id, String from, String to, @Nullable String deputy) {}

    /** A colleague to choose. */
    record Choice(String username, String name) {}

    /** The typed values. */
    record Typed(
            @Nullable String from,
            @Nullable String to,
            @Nullable String deputy) {

        static final Typed NOTHING = new Typed(null, null, null);
    }
}
