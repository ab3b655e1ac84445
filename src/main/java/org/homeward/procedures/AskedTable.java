package org.homeward.procedures;

import java.util.Set;

/**
 * A decision table that the program asks, with its inputs.
 *
 * @param inputs the names that its input expressions may use
 * @param deadlines the output that names a deadline, empty if none does
 * @param roles the output that names a role, empty if none does
 */
public record AskedTable(String key, Set<String> inputs, String deadlines, String roles) {

    public static AskedTable of(String key, String... inputs) {
        return new AskedTable(key, Set.of(inputs), "", "");
    }

    /** The same, of which this output names a deadline. */
    public AskedTable namesDeadlines(String output) {
        return new AskedTable(key, inputs, output, roles);
    }

    /** The same, of which this output names a role. */
    public AskedTable namesRoles(String output) {
        return new AskedTable(key, inputs, deadlines, output);
    }
}
