package org.homeward.directory.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps absences and their deputies; they are entered by the person or by a supervisor of the same agency. */
@Component
@Transactional
public class Absences {

    /** Longer is no absence: the account is given to another or disabled. */
    private static final int LONGEST_DAYS = 366;

    private final AbsenceTable table;
    private final Accounts accounts;
    private final Directory directory;
    private final Clock clock;
    private final TodayInCountry today;
    private final ApplicationEventPublisher events;

    Absences(
            AbsenceTable table,
            Accounts accounts,
            Directory directory,
            Clock clock,
            TodayInCountry today,
            ApplicationEventPublisher events) {
        this.table = table;
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
        this.today = today;
        this.events = events;
    }

    /**
     * The deputy of the person at this moment, on the day that it is in the country of the person's agency.
     *
     * @return empty if the person is there, or has no deputy who is; deputies of absent deputies are followed five times
     */
    @Transactional(readOnly = true)
    public Optional<String> deputyOf(String username, Instant at) {
        return accounts.byName(username)
                .flatMap(account ->
                        table.deputy(username, today.at(at, account.agency().country())))
                .filter(deputy -> doesTheWorkOf(username, deputy));
    }

    /** The colleagues who may stand in for the person, by name: notices name case and step, so it is who does such steps too. */
    @Transactional(readOnly = true)
    public List<Account> deputies(Actor person) {
        return accounts.of(person.agency()).stream()
                .filter(account -> !account.username().equals(person.username()))
                .filter(account ->
                        colleague(account.username(), person) && doesTheWorkOf(person.username(), account.username()))
                .toList();
    }

    /** The person's absences that aren't over, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(Actor person) {
        return table.of(person.username(), today.in(person.country()));
    }

    /** The absences of an agency's people that aren't over, the earliest first. */
    @Transactional(readOnly = true)
    public List<Absence> of(AgencyCode agency) {
        return table.of(agency, today.in(agency.country()));
    }

    /**
     * Enters an absence.
     *
     * @throws NotFound if the person isn't the actor and the actor isn't a supervisor of the person's agency
     * @throws InvalidContentException if the days are wrong or taken, or if the deputy can't stand in
     */
    public long enter(AbsenceInput absence, Actor by) {
        allowed(absence.username(), by);
        table.lock(by.agency());
        checkDays(absence, by);
        if (absence.deputy() != null) {
            checkDeputy(absence, by);
        }
        var id = table.insert(absence, by.username(), clock.instant());
        events.publishEvent(new AbsenceEnteredEvent(id, absence.username(), by.agency(), by.username()));
        return id;
    }

    /** Takes an absence back; throws {@link NotFound} as {@link #enter}, or if there is none such. */
    public void takeBack(long id, Actor by) {
        var absence = table.find(id).orElseThrow(NotFound::aPage);
        allowed(absence.username(), by);
        if (!table.takeBack(id, clock.instant())) {
            throw NotFound.aPage();
        }
        events.publishEvent(new AbsenceWithdrawnEvent(id, absence.username(), by.agency(), by.username()));
    }

    private void allowed(String username, Actor by) {
        var own = username.equals(by.username());
        var ofTheirs = by.isAny(Role.supervisor) && colleague(username, by);
        if (!own && !ofTheirs) {
            throw NotFound.aPage();
        }
    }

    private void checkDays(AbsenceInput absence, Actor by) {
        if (absence.to().isBefore(absence.from())) {
            throw InvalidContentException.field("to", "refusal.absence.order");
        }
        if (absence.to().isBefore(today.in(by.country()))) {
            throw InvalidContentException.field("to", "refusal.absence.past");
        }
        if (absence.to().isAfter(absence.from().plusDays(LONGEST_DAYS))) {
            throw InvalidContentException.field("to", "refusal.absence.long");
        }
        if (table.overlaps(absence)) {
            throw InvalidContentException.field("from", "refusal.absence.overlap");
        }
    }

    private void checkDeputy(AbsenceInput absence, Actor by) {
        var deputy = String.valueOf(absence.deputy());
        if (deputy.equals(absence.username())) {
            throw InvalidContentException.field("deputy", "refusal.absence.oneself");
        }
        if (!colleague(deputy, by) || !doesTheWorkOf(absence.username(), deputy)) {
            throw InvalidContentException.field("deputy", "refusal.absence.deputy");
        }
        if (table.leadsBack(absence)) {
            throw InvalidContentException.field("deputy", "refusal.absence.circle");
        }
    }

    /** Notices name case and step: they go on only to who may open them too. */
    private boolean doesTheWorkOf(String username, String deputy) {
        var own = roles(username);
        var theirs = roles(deputy);
        return doesSteps(own) ? doesSteps(theirs) : theirs.containsAll(own);
    }

    private Set<Role> roles(String username) {
        return accounts.byName(username).map(Account::roles).orElse(Set.of());
    }

    private static boolean doesSteps(Set<Role> roles) {
        return roles.contains(Role.caseworker) || roles.contains(Role.supervisor);
    }

    private boolean colleague(String username, Actor by) {
        return accounts.byName(username)
                .filter(account -> account.enabled() && account.agency().equals(by.agency()))
                .isPresent();
    }
}
