package org.homeward.casefile.person;

/** A list of cases that can show names; the constants are the codes of its page. */
public enum ListShowingNames {
    inbox,
    cases
}
