package org.homeward.inbox.web.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.homeward.casefile.CaseAccess;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.CalendarAddress;
import org.homeward.directory.people.CalendarAddressWithSecret;
import org.homeward.directory.people.CalendarAddresses;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.DateFormats;
import org.homeward.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One's own calendar address. A new one is shown with the answer to its making and never again, nor kept in the session. */
@Controller
@RequestMapping("/calendar/address")
class CalendarAddressPages {

    private static final String PAGE = "inbox/calendar-address";

    private final CalendarAddresses addresses;
    private final CaseAccess access;
    private final TodayInCountry today;
    private final Clock clock;

    CalendarAddressPages(CalendarAddresses addresses, CaseAccess access, TodayInCountry today, Clock clock) {
        this.addresses = addresses;
        this.access = access;
        this.today = today;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, Locale language, Model model) {
        require(actor);
        return page(null, actor, language, model);
    }

    @PostMapping
    String make(Actor actor, Locale language, Model model) {
        require(actor);
        return page(addresses.make(actor), actor, language, model);
    }

    @PostMapping("/revocation")
    String revoke(Actor actor) {
        require(actor);
        addresses.revoke(actor);
        return "redirect:/calendar/address";
    }

    private void require(Actor actor) {
        if (!access.opensCases(actor)) {
            throw ActionNotAllowedException.role();
        }
        if (!addresses.allowed()) {
            throw NotFound.aPage();
        }
    }

    private String page(@Nullable CalendarAddressWithSecret fresh, Actor actor, Locale language, Model model) {
        var address = addresses.of(actor).orElse(null);
        model.addAttribute(
                "address",
                new CalendarAddressView(
                        fresh == null ? null : whole(fresh.secret()),
                        state(address),
                        address == null ? null : day(address.made(), actor, language),
                        address == null ? null : day(address.expires(), actor, language),
                        address == null ? null : lastRead(address.lastRead(), language),
                        addresses.validFor().toDays()));
        return PAGE;
    }

    private String state(@Nullable CalendarAddress address) {
        if (address == null) {
            return "none";
        }
        return address.live(clock.instant()) ? "live" : address.ended() == null ? "expired" : "over";
    }

    private static String whole(String secret) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/calendar/" + secret + ".ics")
                .toUriString();
    }

    private String day(Instant moment, Actor actor, Locale language) {
        return words(today.at(moment, actor.country()), language);
    }

    private static @Nullable String lastRead(@Nullable LocalDate day, Locale language) {
        return day == null ? null : words(day, language);
    }

    private static String words(LocalDate day, Locale language) {
        return DateFormats.pattern("d MMM y", language).format(day);
    }
}
