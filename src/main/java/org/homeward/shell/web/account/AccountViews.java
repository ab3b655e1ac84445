package org.homeward.shell.web.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Account;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ApiToken;
import org.homeward.directory.people.ApiTokenWithSecret;
import org.homeward.directory.people.ApiTokens;
import org.homeward.directory.people.Role;
import org.homeward.notices.NoticeChoices;
import org.homeward.shared.DateFormats;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts an account and its tokens into the reader's words, with days as the reader's country counts them. */
@Component
class AccountViews {

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final NoticeChoices choices;
    private final Directory directory;
    private final MessageSource texts;
    private final Clock clock;

    AccountViews(
            ApiTokens tokens,
            Accounts accounts,
            NoticeChoices choices,
            Directory directory,
            MessageSource texts,
            Clock clock) {
        this.accounts = accounts;
        this.choices = choices;
        this.tokens = tokens;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    AccountView of(Actor actor, Locale language) {
        return view(actor, language, null, "", List.of());
    }

    AccountView withFresh(ApiTokenWithSecret fresh, Actor actor, Locale language) {
        return view(actor, language, fresh.secret(), "", List.of());
    }

    AccountView withProblems(InvalidContentException wrong, String typed, Actor actor, Locale language) {
        return view(actor, language, null, typed, problems(wrong, language));
    }

    /** The problems, at each field. */
    List<FieldMessage> problems(InvalidContentException wrong, Locale language) {
        return FieldMessage.of(wrong.problems(), texts, language);
    }

    private AccountView view(
            Actor actor, Locale language, @Nullable String fresh, String typed, List<FieldMessage> problems) {
        var zone = directory.officeHours(actor.country()).zone();
        var day = DateFormats.day(language);
        return new AccountView(
                actor.username(),
                Stream.of(Role.values())
                        .filter(actor.roles()::contains)
                        .map(Role::name)
                        .toList(),
                actor.api(),
                accounts.byName(actor.username())
                        .map(Account::mail)
                        .map(MailAddress::value)
                        .orElse(null),
                actor.isAny(Role.caseworker, Role.supervisor) ? choices.of(actor.username()) : Map.of(),
                tokens.of(actor.username()).stream()
                        .map(token -> line(token, day, zone))
                        .toList(),
                fresh,
                typed,
                problems);
    }

    private AccountView.TokenLine line(ApiToken token, DateTimeFormatter day, ZoneId zone) {
        LocalDate lastUsed = token.lastUsed();
        return new AccountView.TokenLine(
                token.id().toString(),
                token.name(),
                token.state(clock.instant()).name(),
                day.format(date(token.issued(), zone)),
                day.format(date(token.expires(), zone)),
                lastUsed == null ? null : day.format(lastUsed));
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
