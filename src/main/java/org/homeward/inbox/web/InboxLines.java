package org.homeward.inbox.web;

import java.time.Clock;
import java.util.Objects;
import org.homeward.channel.StepNames;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.inbox.InboxRow;
import org.homeward.inbox.InboxScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a row of a list into the line that its reader sees. */
@Component
public class InboxLines {

    private final StepNames names;
    private final DueWords dueWords;
    private final Desks desks;
    private final Accounts accounts;
    private final AccountNames accountNames;
    private final Clock clock;

    InboxLines(
            StepNames names,
            DueWords dueWords,
            Desks desks,
            Accounts accounts,
            AccountNames accountNames,
            Clock clock) {
        this.names = names;
        this.dueWords = dueWords;
        this.desks = desks;
        this.accounts = accounts;
        this.accountNames = accountNames;
        this.clock = clock;
    }

    InboxLine of(InboxRow row, InboxScope scope, Actor actor, ReaderWording say) {
        var ours = scope != InboxScope.waiting;
        return new InboxLine(
                row.id(),
                names.of(row.step(), row.definitionId(), say.language()),
                row.number().value(),
                marks(row.marks(), say),
                row.desk().unrouted(),
                dueWords.due(row, say),
                sub(row, say),
                draft(row, say),
                new InboxLine.Holding(
                        ours
                                ? holder(row.desk().assignee(), actor, say)
                                : desks.name(
                                        row.desk().agency(),
                                        Objects.requireNonNull(row.marks()).corridor(),
                                        actor,
                                        say),
                        ours,
                        ours && actor.username().equals(row.desk().assignee()),
                        ours && row.desk().assignee() == null));
    }

    private InboxLine.@Nullable Marks marks(InboxRow.@Nullable Marks marks, ReaderWording say) {
        return marks == null
                ? null
                : new InboxLine.Marks(
                        marks.stage().name(),
                        say.country(marks.corridor().host()),
                        say.country(marks.corridor().origin()),
                        marks.child());
    }

    /** Who has a step of the reader's agency, or null for nobody. */
    @Nullable
    public String holder(@Nullable String assignee, Actor actor, ReaderWording say) {
        if (assignee == null) {
            return null;
        }
        return assignee.equals(actor.username())
                ? say.words("inbox.you")
                : accounts.byName(assignee)
                        .map(account -> accountNames.of(assignee, account.name(), say.language()))
                        .orElse(assignee);
    }

    /** When the reader's draft was saved: today the time alone. */
    @Nullable
    private String draft(InboxRow row, ReaderWording say) {
        var saved = row.drafted();
        if (saved == null) {
            return null;
        }
        var day = say.day(saved);
        return day.equals(say.day(clock.instant())) ? say.time(saved) : day + ", " + say.time(saved);
    }

    private static String sub(InboxRow row, ReaderWording say) {
        if (row.dates().nextTalk() != null) {
            return say.words(
                    "inbox.nextTalk", say.day(Objects.requireNonNull(row.dates().nextTalk())));
        }
        return say.words(
                row.definitionId() == null ? "inbox.askedOn" : "inbox.openSince",
                say.day(row.dates().opened()));
    }
}
