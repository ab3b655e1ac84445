package org.homeward.casefile;

import java.util.Set;
import org.homeward.procedures.Purpose;

/** The data classes of the access matrix (sop-facts 6.2, R9). The names are the codes that forms use. */
public enum DataClass {
    identity,
    contact,
    trafficking,
    exploitationDetail,
    health,
    legalOrder,
    legal,
    family,
    services,
    shelterLocation,
    returnAddress;

    private static final Set<DataClass> OF_POLICE = Set.of(trafficking, exploitationDetail, legal);

    /** The classes of which a consent for the purpose alone lets its receivers read what others answered (matrix 6.2). */
    public static Set<DataClass> openedBy(Purpose purpose) {
        return purpose == Purpose.ShareWithPolice ? OF_POLICE : Set.of();
    }
}
