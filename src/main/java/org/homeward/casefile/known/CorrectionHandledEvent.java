package org.homeward.casefile.known;

import java.util.UUID;
import org.homeward.casefile.FieldKey;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * A correction waits for a second person, or waits no longer; never what it says.
 *
 * @param id the correction's own
 * @param asker the account that asked for it
 * @param waitsFor the agency that was told
 * @param user who did this
 */
public record CorrectionHandledEvent(
        CaseNumber number,
        UUID id,
        What what,
        FieldKey field,
        Asker asker,
        AgencyCode waitsFor,
        AgencyCode agency,
        String user) {

    /** It waits for another agency, as the part of the one before has ended; its asker stands for it. */
    static CorrectionHandledEvent passedOn(RequestedCorrection asked, FieldKey field, AgencyCode to) {
        var by = asked.by();
        return new CorrectionHandledEvent(
                asked.number(),
                asked.id(),
                What.passedOn,
                field,
                new Asker(by.agency(), by.user()),
                to,
                by.agency(),
                by.user());
    }

    static CorrectionHandledEvent of(RequestedCorrection asked, What what, FieldKey field, Actor actor) {
        return new CorrectionHandledEvent(
                asked.number(),
                asked.id(),
                what,
                field,
                new Asker(asked.by().agency(), asked.by().user()),
                asked.waitsFor(),
                actor.agency(),
                actor.username());
    }

    /** The agency and the person that asked for it. */
    public record Asker(AgencyCode agency, String user) {}

    /** The act. */
    public enum What {
        asked,
        /** The part of the agency has ended for which it waited: it waits for another one. */
        passedOn,
        agreed,
        refused
    }
}
