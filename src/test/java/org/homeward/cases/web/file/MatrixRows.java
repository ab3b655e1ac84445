package org.homeward.cases.web.file;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.directory.DirectoryFiles;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;

/** The access matrix once more, read by the tests themselves, for a Thai-Cambodian case. */
public final class MatrixRows {

    private static final Map<String, String> ROWS = rows();

    private MatrixRows() {}

    /** Whether some function of the reader's opens the field on the page of what is known. */
    public static boolean allow(String category, String field, Actor reader, Set<String> agreed) {
        return allow(category, field, reader, agreed, Set.of("yes"), "elsewhere:");
    }

    /** The same in the form of a step of the reader's own agency. */
    public static boolean allowInForm(String category, String field, Actor reader, Set<String> agreed) {
        var inForm = Set.of("yes", "ownForm", "unit", "elsewhere:ShareWithPolice");
        return allow(category, field, reader, agreed, inForm, "consent:");
    }

    private static boolean allow(
            String category, String field, Actor reader, Set<String> agreed, Set<String> unconditional, String asked) {
        var functions = new LinkedHashSet<>(reader.functions());
        if (reader.isAny(Role.supervisor)) {
            functions.add("supervisor");
        }
        var side = reader.country().value().equals("TH") ? "host" : "origin";
        return functions.stream()
                .map(function -> rule(category, field, function))
                .anyMatch(rule -> Stream.of(rule.split(";"))
                        .allMatch(part -> unconditional.contains(part)
                                || part.equals(side)
                                // of the host's answers the host alone
                                || part.equals("ownSide") && side.equals("host")
                                || (part.startsWith("consent:") || part.startsWith(asked))
                                        && agreed.contains(part.substring(part.indexOf(':') + 1))));
    }

    private static String rule(String category, String field, String function) {
        var column = ROWS.containsKey(category + "  " + function) ? function : "other";
        return ROWS.getOrDefault(
                category + " " + field + " " + column, ROWS.getOrDefault(category + "  " + column, "no"));
    }

    private static Map<String, String> rows() {
        var rows = new HashMap<String, String>();
        for (var row : DirectoryFiles.table("classpath:directory/access-matrix.csv")) {
            rows.put(
                    row.text("category") + " " + row.textOrEmpty("field") + " " + row.text("function"),
                    row.text("rule"));
        }
        return Map.copyOf(rows);
    }
}
