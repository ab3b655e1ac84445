package org.homeward.casefile.documents;

/** What a document of a case is. The names are the codes that pages and the API use. */
public enum DocumentKind {
    signedLetter,
    signedConsent,
    handoverReceipt,
    other
}
