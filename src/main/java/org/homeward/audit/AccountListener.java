package org.homeward.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.homeward.directory.people.AbsenceEnteredEvent;
import org.homeward.directory.people.AbsenceWithdrawnEvent;
import org.homeward.directory.people.AccountCreatedOrChangedEvent;
import org.homeward.directory.people.AccountDisabledEvent;
import org.homeward.directory.people.AccountMovedEvent;
import org.homeward.directory.people.CalendarAddressEvent;
import org.homeward.directory.people.MailAddressChangedEvent;
import org.homeward.directory.people.PasswordChangedEvent;
import org.homeward.directory.people.Role;
import org.homeward.directory.people.TokenCreatedEvent;
import org.homeward.directory.people.TokenRevokedEvent;
import org.homeward.shared.AgencyCode;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Turns what happens to accounts, their tokens and absences into entries of the log, in the chain of the account's agency. */
@Component
final class AccountListener {

    private static final String NOBODY = "-";

    private final AuditLog log;
    private final Clock clock;

    AccountListener(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @EventListener
    void made(TokenCreatedEvent event) {
        var codes = List.of(event.account(), event.token().toString());
        log(event.by(), event.agency(), "tokenMade", codes);
    }

    @EventListener
    void revoked(TokenRevokedEvent event) {
        var codes = List.of(event.account(), event.token().toString());
        log(event.by(), event.agency(), "tokenRevoked", codes);
    }

    /** One that calendar programs read is told once a day: they ask all day. */
    @EventListener
    void addressed(CalendarAddressEvent event) {
        var what =
                switch (event.what()) {
                    case made -> "calendarAddressMade";
                    case revoked -> "calendarAddressRevoked";
                    case over -> "calendarAddressOver";
                    case read -> "calendarAddressRead";
                };
        log(
                event.by(),
                event.agency(),
                what,
                List.of(event.account(), event.address().toString()));
    }

    @EventListener
    void disabled(AccountDisabledEvent event) {
        log(NOBODY, event.agency(), "accountDisabled", List.of(event.username()));
    }

    /** With what it may do now. */
    @EventListener
    void given(AccountCreatedOrChangedEvent event) {
        var account = event.account();
        var codes = new ArrayList<>(List.of(account.username()));
        account.roles().stream().map(Role::name).sorted().forEach(codes::add);
        account.functions().stream().sorted().forEach(codes::add);
        if (account.api()) {
            codes.add("api");
        }
        log(NOBODY, account.agency(), event.what(), codes);
    }

    @EventListener
    void moved(AccountMovedEvent event) {
        var codes =
                List.of(event.username(), event.from().value(), event.agency().value());
        log(NOBODY, event.from(), "accountMoved", codes);
        log(NOBODY, event.agency(), "accountMoved", codes);
    }

    /** Its own address is the person's to set; which one it is stays out of the log. */
    @EventListener
    void reachedElsewhere(MailAddressChangedEvent event) {
        var what = event.reached() ? "mailAddressSet" : "mailAddressCleared";
        log(event.username(), event.agency(), what, List.of(event.username()));
    }

    @EventListener
    void opensOtherwise(PasswordChangedEvent event) {
        log(event.by(), event.agency(), "passwordChanged", List.of(event.username()));
    }

    @EventListener
    void absent(AbsenceEnteredEvent event) {
        var codes = List.of(event.username(), String.valueOf(event.absence()));
        log(event.by(), event.agency(), "absenceEntered", codes);
    }

    @EventListener
    void backAgain(AbsenceWithdrawnEvent event) {
        var codes = List.of(event.username(), String.valueOf(event.absence()));
        log(event.by(), event.agency(), "absenceTakenBack", codes);
    }

    private void log(String actor, AgencyCode agency, String what, List<String> codes) {
        log.write(new AuditEntry(agency.value(), clock.instant(), null, actor, agency.value(), what, null, codes));
    }
}
