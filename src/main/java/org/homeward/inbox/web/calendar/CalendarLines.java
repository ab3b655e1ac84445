package org.homeward.inbox.web.calendar;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.homeward.channel.StepNames;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.inbox.calendar.CalendarEntry;
import org.homeward.inbox.calendar.EntryKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the entries of a calendar into lines in the reader's words. */
@Component
class CalendarLines {

    private final StepNames names;
    private final Accounts accounts;
    private final AccountNames accountNames;

    CalendarLines(StepNames names, Accounts accounts, AccountNames accountNames) {
        this.names = names;
        this.accounts = accounts;
        this.accountNames = accountNames;
    }

    /** What those are called who have the steps, by account; read at once. */
    Map<String, String> holders(Collection<CalendarEntry> entries, Actor actor, ReaderWording say) {
        var others = entries.stream()
                .map(CalendarEntry::assignee)
                .filter(Objects::nonNull)
                .filter(holder -> !holder.equals(actor.username()))
                .collect(Collectors.toSet());
        var called = others.isEmpty() ? Map.<String, String>of() : accounts.names(others);
        return entries.stream()
                .map(CalendarEntry::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(
                        holder -> holder,
                        holder -> holder.equals(actor.username())
                                ? say.words("inbox.you")
                                : accountNames.of(holder, called.getOrDefault(holder, holder), say.language())));
    }

    StepCalendarView.Entry of(CalendarEntry entry, Map<String, String> holders, ReaderWording say) {
        return new StepCalendarView.Entry(
                entry.step().value(),
                entry.kind().name(),
                entry.late() ? "late" : entry.kind().name(),
                entry.kind() == EntryKind.due ? say.time(entry.at()) : null,
                names.of(entry.key(), entry.definitionId(), say.language()),
                entry.number(),
                entry.child(),
                entry.state() == CalendarEntry.State.paused,
                holder(entry.assignee(), holders));
    }

    private static @Nullable String holder(@Nullable String account, Map<String, String> holders) {
        return account == null ? null : holders.get(account);
    }
}
