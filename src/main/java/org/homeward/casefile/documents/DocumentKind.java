package org.homeward.casefile.documents;

/** The kinds of documents of a case. The names are the codes that pages and the API use. */
public enum DocumentKind {
    signedLetter,
    signedConsent,
    handoverReceipt,
    other
}
