package org.homeward.inbox.web.calendar;

import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.CalendarAddresses;
import org.homeward.directory.people.ReaderLocales;
import org.homeward.inbox.calendar.CalendarScope;
import org.homeward.inbox.calendar.EntryKind;
import org.homeward.shared.RowCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar page; its address holds its choices. */
@Controller
class StepCalendarPage {

    private final StepCalendarViews views;
    private final CalendarAddresses addresses;
    private final ReaderLocales speech;

    StepCalendarPage(StepCalendarViews views, CalendarAddresses addresses, ReaderLocales speech) {
        this.views = views;
        this.addresses = addresses;
        this.speech = speech;
    }

    @GetMapping("/calendar")
    String calendar(
            @RequestParam(defaultValue = "month") CalendarLayout view,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(defaultValue = "agency") CalendarScope scope,
            @RequestParam(name = "kind", defaultValue = "") Set<EntryKind> kinds,
            @RequestParam(required = false) @Nullable RowCursor after,
            Actor actor,
            Locale language,
            Model model) {
        var filter = new CalendarFilter(view, month == null ? views.now(actor) : month, scope, kinds);
        model.addAttribute("calendar", views.of(filter, after, actor, language));
        model.addAttribute("say", speech.of(actor, language));
        model.addAttribute("addresses", addresses.allowed());
        return "inbox/calendar";
    }
}
