package org.homeward.overdue;

/** The scopes in which a board looks. Their names are the codes of pages and API. */
public enum BoardScope {
    /** The reader's own agency. */
    agency,
    /** All agencies of the reader's country. */
    country,
    /** The cases that the reader's country shares, on both sides of the border. */
    corridor,
    /** All countries, in counts only. */
    region;

    /** Whether it looks beyond one agency, which only a focal point's supervisor does. */
    public boolean isWide() {
        return this != agency;
    }
}
