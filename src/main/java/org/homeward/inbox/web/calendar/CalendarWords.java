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
import org.springframework.stereotype.Component;

/** Says in its reader's words what an entry of a calendar means. */
@Component
class CalendarWords {

    private final StepNames names;
    private final Accounts accounts;
    private final AccountNames accountNames;

    CalendarWords(StepNames names, Accounts accounts, AccountNames accountNames) {
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

    public String name(CalendarEntry entry, ReaderWording say) {
        return names.of(entry.key(), entry.definitionId(), say.language());
    }

    /** By what it is drawn: its kind, or {@code late}. */
    public String look(CalendarEntry entry) {
        return entry.late() ? "late" : entry.kind().name();
    }
}
