package org.homeward.directory.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.homeward.shared.NotFound;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tokens by which programs sign in to the API; made where they are first asked for. */
@Lazy
@Component
@EnableConfigurationProperties(TokenSettings.class)
public class ApiTokens {

    private final ApiTokenTable table;
    private final TokenHash hash;
    private final Accounts accounts;
    private final TokenSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ApiTokens(
            ApiTokenTable table,
            TokenHash hash,
            Accounts accounts,
            TokenSettings settings,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.hash = hash;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes a token for an account that may use the API.
     *
     * @param by the account's own name, or the command that makes it
     * @throws NotFound if the account may not use the API
     * @throws org.homeward.shared.InvalidContentException if the name can't be taken, or if there are too many already
     */
    public ApiTokenWithSecret make(String username, String name, String by) {
        return transaction.execute(status -> {
            var account = accounts.held(username).filter(ApiTokens::isUsable).orElseThrow(NotFound::aPage);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var given = TokenName.among(table.of(username), name, now);
            var token = new ApiToken(UUID.randomUUID(), given, now, now.plus(settings.validFor()), null, null);
            var secret = TokenSecret.random();
            table.insert(username, token, hash.of(secret));
            events.publishEvent(new TokenCreatedEvent(token.id(), username, account.agency(), by));
            return new ApiTokenWithSecret(token, secret);
        });
    }

    /** All that were ever made for the account, the newest first. */
    public List<ApiToken> of(String username) {
        return table.of(username);
    }

    /** Takes an account's own token back for good; throws {@link NotFound} if it has none such that wasn't revoked. */
    public void revoke(Actor owner, UUID id) {
        transaction.executeWithoutResult(status -> {
            if (!table.revoke(owner.username(), id, clock.instant())) {
                throw NotFound.aPage();
            }
            events.publishEvent(new TokenRevokedEvent(id, owner.username(), owner.agency(), owner.username()));
        });
    }

    /** Takes back for good whatever an account has, as who works elsewhere or nowhere from now on. */
    public void revokeAll(Account owner, String by) {
        transaction.executeWithoutResult(status -> table.of(owner.username()).stream()
                .filter(token -> table.revoke(owner.username(), token.id(), clock.instant()))
                .forEach(token ->
                        events.publishEvent(new TokenRevokedEvent(token.id(), owner.username(), owner.agency(), by))));
    }

    /** The account that this token opens the API for, now: neither expired nor revoked, and the account may use it. */
    public Optional<Account> use(String secret) {
        if (!TokenSecret.isPossible(secret)) {
            return Optional.empty();
        }
        var hashed = hash.of(secret);
        var now = clock.instant();
        var owner = table.owner(hashed, now).flatMap(accounts::byName).filter(ApiTokens::isUsable);
        owner.ifPresent(account -> table.used(hashed, LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return owner;
    }

    private static boolean isUsable(Account account) {
        return account.enabled() && account.api();
    }
}
