package org.homeward.directory.people;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeward.directory.TodayInCountry;
import org.homeward.shared.NotFound;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses at which calendar programs read their person's own dates; lazy, because a command without keys does without
 * them. Each person has one at most. It is over with the agency, the roles and the functions for which it was made.
 */
@Lazy
@Component
@EnableConfigurationProperties(CalendarAddressSettings.class)
public class CalendarAddresses {

    private final CalendarAddressTable table;
    private final TokenHash hash;
    private final Accounts accounts;
    private final CalendarAddressSettings settings;
    private final TodayInCountry today;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CalendarAddresses(
            CalendarAddressTable table,
            TokenHash hash,
            Accounts accounts,
            CalendarAddressSettings settings,
            TodayInCountry today,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.hash = hash;
        this.accounts = accounts;
        this.settings = settings;
        this.today = today;
        this.clock = clock;
        this.events = events;
    }

    /** Whether this installation has such addresses at all. */
    public boolean allowed() {
        return settings.allowed();
    }

    /** How long an address can be read. */
    public Duration validFor() {
        return settings.validFor();
    }

    /** Makes the person's address; the one before is over at once. Throws {@link NotFound} where there are none. */
    @Transactional
    public CalendarAddressWithSecret make(Actor owner) {
        if (!settings.allowed()) {
            throw NotFound.aPage();
        }
        table.lock(owner.username());
        end(owner.username(), owner, CalendarAddressEvent.What.revoked, owner.username());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var address = new CalendarAddress(UUID.randomUUID(), now, now.plus(settings.validFor()), null, null);
        var secret = TokenSecret.address();
        table.insert(owner.username(), address, hash.of(secret), standing(owner));
        events.publishEvent(new CalendarAddressEvent(
                address.id(), owner.username(), owner.agency(), CalendarAddressEvent.What.made, owner.username()));
        return new CalendarAddressWithSecret(address, secret);
    }

    /** The person's newest address, whatever became of it. */
    public Optional<CalendarAddress> of(Actor owner) {
        return table.newest(owner.username());
    }

    /** Revokes the person's address for good; one that is over already stays so. */
    @Transactional
    public void revoke(Actor owner) {
        end(owner.username(), owner, CalendarAddressEvent.What.revoked, owner.username());
    }

    /** Ends the address of an account that is closed or moved. */
    @Transactional
    public void over(Actor owner, String by) {
        end(owner.username(), owner, CalendarAddressEvent.What.over, by);
    }

    /** The person whose dates may be read at this address now. An address of an account that was disabled or changed is over for good. */
    @Transactional
    public Optional<Actor> use(String secret) {
        if (!settings.allowed() || !TokenSecret.isAddress(secret)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var owned = table.live(hash.of(secret), now).orElse(null);
        if (owned == null) {
            return Optional.empty();
        }
        var account = accounts.byName(owned.account()).orElseThrow();
        var actor = accounts.actorOf(account);
        if (!account.enabled() || !owned.standing().equals(standing(actor))) {
            end(owned.account(), actor, CalendarAddressEvent.What.over, owned.account());
            return Optional.empty();
        }
        if (table.read(owned.address().id(), today.at(now, actor.country()))) {
            events.publishEvent(new CalendarAddressEvent(
                    owned.address().id(),
                    owned.account(),
                    actor.agency(),
                    CalendarAddressEvent.What.read,
                    owned.account()));
        }
        return Optional.of(actor);
    }

    private void end(String account, Actor owner, CalendarAddressEvent.What what, String by) {
        table.end(account, clock.instant())
                .ifPresent(id -> events.publishEvent(new CalendarAddressEvent(id, account, owner.agency(), what, by)));
    }

    private static String standing(Actor actor) {
        return actor.agency() + "|" + joined(actor.roles()) + "|" + joined(actor.functions());
    }

    private static String joined(Set<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(";"));
    }
}
