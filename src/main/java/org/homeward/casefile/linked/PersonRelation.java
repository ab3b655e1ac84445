package org.homeward.casefile.linked;

/** What the person of the other case is to the one of this case. The names are the codes of forms and pages. */
public enum PersonRelation {
    parent("parentAndChild"),
    child("parentAndChild"),
    sibling("siblings"),
    partner("partners"),
    relative("relatives");

    private final String kind;

    PersonRelation(String kind) {
        this.kind = kind;
    }

    /** What the table calls the two together. */
    String kind() {
        return kind;
    }

    /** Seen from one of the two: of a parent and a child the parent's case stands first. */
    static PersonRelation of(String kind, boolean first) {
        return switch (kind) {
            case "parentAndChild" -> first ? child : parent;
            case "siblings" -> sibling;
            case "partners" -> partner;
            default -> relative;
        };
    }
}
