package org.homeward.directory;

import java.util.Set;
import java.util.stream.Collectors;

/** The roles that the packaged directory knows, without a database. */
public final class PackagedRoles {

    private PackagedRoles() {}

    /** Without their side: {@code focal-point}. */
    public static Set<String> names() {
        return DirectoryFiles.table("classpath:directory/" + DirectoryFile.ROUTING.pattern()).stream()
                .map(row -> row.text("role"))
                .collect(Collectors.toSet());
    }
}
