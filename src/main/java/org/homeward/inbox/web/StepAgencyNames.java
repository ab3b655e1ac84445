package org.homeward.inbox.web;

import org.homeward.casefile.ShelterNameAccess;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the agency at whose desk a step lies, a shelter only to those whom its name is for (R9), and who has it there. */
@Component
public class StepAgencyNames {

    private final ShelterNameAccess shelters;
    private final Accounts accounts;
    private final AccountNames names;

    StepAgencyNames(ShelterNameAccess shelters, Accounts accounts, AccountNames names) {
        this.shelters = shelters;
        this.accounts = accounts;
        this.names = names;
    }

    public String name(AgencyCode agency, Corridor corridor, Actor reader, ReaderLocale say) {
        return shelters.hides(agency, reader, corridor) ? say.words("frame.aShelter") : say.agency(agency);
    }

    /** Whether it is a shelter whose name isn't for the reader. */
    public boolean hides(AgencyCode agency, Corridor corridor, Actor reader) {
        return shelters.hides(agency, reader, corridor);
    }

    /** Who has a step of the reader's agency, or null for nobody. */
    public @Nullable String holder(@Nullable String assignee, Actor reader, ReaderLocale say) {
        if (assignee == null) {
            return null;
        }
        return assignee.equals(reader.username())
                ? say.words("inbox.you")
                : accounts.byName(assignee)
                        .map(account -> names.of(assignee, account.name(), say.language()))
                        .orElse(assignee);
    }
}
