package org.homeward.inbox.web;

import org.homeward.casefile.ShelterNames;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderWording;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.springframework.stereotype.Component;

/** Names the agency at whose desk a step lies, a shelter only to those whom its name is for (R9). */
@Component
public class DeskNames {

    private final ShelterNames shelters;

    DeskNames(ShelterNames shelters) {
        this.shelters = shelters;
    }

    public String name(AgencyCode agency, Corridor corridor, Actor reader, ReaderWording say) {
        return shelters.hides(agency, reader, corridor) ? say.words("frame.aShelter") : say.agency(agency);
    }

    /** Whether it is a shelter whose name isn't for the reader. */
    public boolean hides(AgencyCode agency, Corridor corridor, Actor reader) {
        return shelters.hides(agency, reader, corridor);
    }
}
