package org.homeward.procedures;

import java.util.Set;

/**
 * Names of fields, and beginnings of such names: {@code indicators*} stands for all lists of signs.
 */
public record FieldNames(Set<String> names) {

    private static final String ALL = "*";

    public FieldNames {
        names = Set.copyOf(names);
    }

    public boolean contains(String field) {
        return names.contains(field)
                || names.stream()
                        .anyMatch(name -> name.endsWith(ALL)
                                && field.startsWith(name.substring(0, name.length() - ALL.length())));
    }
}
