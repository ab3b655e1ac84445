package org.homeward.casefile.linked;

/** The relation of the other case's person to the person of this case. The names are the codes of forms and pages. */
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

    /** The table's word for the two together. */
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
