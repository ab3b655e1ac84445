package org.homeward.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles that the packaged directory knows, without a database. */
public final class PackagedRoles {

    private PackagedRoles() {}

    /** Without their side: {@code focal-point}. */
    public static Set<String> names() {
        return rows().stream().map(row -> row.text("role")).collect(Collectors.toSet());
    }

    /** The agency of the role's first row. */
    public static String firstHolder(String role) {
        return rows().stream()
                .filter(row -> row.text("role").equals(role))
                .findFirst()
                .orElseThrow()
                .text("agency");
    }

    private static List<DirectoryRow> rows() {
        return DirectoryFiles.table("classpath:directory/" + DirectoryFile.ROUTING.pattern());
    }
}
