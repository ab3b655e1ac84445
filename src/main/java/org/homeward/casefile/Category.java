package org.homeward.casefile;

/** The data classes of the access matrix (sop-facts 6.2, R9). The names are the codes that forms use. */
public enum Category {
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
    returnAddress
}
