package org.homeward.inbox.web;

import java.time.Clock;
import org.homeward.channel.StepNames;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.inbox.InboxRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in its reader's words what a line of the inbox means. */
@Component
public class InboxWords {

    private final StepNames names;
    private final DueWords dueWords;
    private final Accounts accounts;
    private final AccountNames accountNames;
    private final Clock clock;

    InboxWords(StepNames names, DueWords dueWords, Accounts accounts, AccountNames accountNames, Clock clock) {
        this.names = names;
        this.dueWords = dueWords;
        this.accounts = accounts;
        this.accountNames = accountNames;
        this.clock = clock;
    }

    public String name(InboxRow row, ReaderWording say) {
        return names.of(row.step(), row.definitionId(), say.language());
    }

    public DueLabel due(InboxRow row, ReaderWording say) {
        return dueWords.due(row, say);
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

    /** The agency that is waited for, a shelter without its name (R9). */
    public String agency(InboxRow row, ReaderWording say) {
        var agency = row.desk().agency();
        return agency == null ? say.words("frame.aShelter") : say.agency(agency);
    }

    /** When the reader's draft was saved: today the time alone. */
    public @Nullable String draft(InboxRow row, ReaderWording say) {
        var saved = row.drafted();
        if (saved == null) {
            return null;
        }
        var day = say.day(saved);
        return day.equals(say.day(clock.instant())) ? say.time(saved) : day + ", " + say.time(saved);
    }

    /** What else is known: the next talk, or since when it is open. */
    public String sub(InboxRow row, ReaderWording say) {
        var talk = row.dates().nextTalk();
        if (talk != null) {
            return say.words("inbox.nextTalk", say.day(talk));
        }
        return say.words(row.definitionId() == null ? "inbox.askedOn" : "inbox.openSince", say.day(row.opened()));
    }
}
