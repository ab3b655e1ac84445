package org.homeward.shell.web.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Absence;
import org.homeward.directory.people.Absences;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.shared.DateFormats;
import org.homeward.shared.FieldMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a person's own absences into the reader's words. */
@Component
class AbsenceViews {

    private final Absences absences;
    private final Accounts accounts;
    private final AccountNames names;
    private final TodayInCountry today;

    AbsenceViews(Absences absences, Accounts accounts, AccountNames names, TodayInCountry today) {
        this.absences = absences;
        this.accounts = accounts;
        this.names = names;
        this.today = today;
    }

    /** The view, or null for a person who has no steps. */
    @Nullable
    AbsenceView of(Actor actor, Locale language) {
        return of(actor, AbsenceView.Typed.NOTHING, List.of(), language);
    }

    @Nullable
    AbsenceView of(Actor actor, AbsenceView.Typed typed, List<FieldMessage> problems, Locale language) {
        if (!actor.isAny(Role.caseworker, Role.supervisor)) {
            return null;
        }
        return new AbsenceView(
                absences.of(actor).stream()
                        .map(absence -> line(absence, language))
                        .toList(),
                absences.deputies(actor).stream()
                        .map(account -> new AbsenceView.Choice(account.username(), name(account, language)))
                        .toList(),
                typed,
                today.in(actor.country()).toString(),
                problems);
    }

    private AbsenceView.AbsenceLine line(Absence absence, Locale language) {
        var deputy = absence.deputy();
        return new AbsenceView.AbsenceLine(
                absence.id(),
                day(absence.from(), language),
                day(absence.to(), language),
                deputy == null
                        ? null
                        : accounts.byName(deputy)
                                .map(account -> name(account, language))
                                .orElse(deputy));
    }

    private String name(Account account, Locale language) {
        return names.of(account.username(), account.name(), language);
    }

    private static String day(LocalDate day, Locale language) {
        return DateFormats.weekday(language).format(day);
    }
}
