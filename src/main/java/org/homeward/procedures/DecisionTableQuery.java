package org.homeward.procedures;

import java.util.Set;

/**
 * A decision table that the program asks, with its inputs.
 *
 * @param inputs the names that its input expressions may use
 * @param deadlines the output that names a deadline, empty if none does
 * @param roles the output that names a role, empty if none does
 */
public record DecisionTableQuery(String key, Set<String> inputs, String deadlines, String roles) {

    public static DecisionTableQuery of(String key, String... inputs) {
        return new DecisionTableQuery(key, Set.of(inputs), "", "");
    }

    /** The same, of which this output names a deadline. */
    public DecisionTableQuery namesDeadlines(String output) {
        return new DecisionTableQuery(key, inputs, output, roles);
    }

    /** The same, of which this output names a role. */
    public DecisionTableQuery namesRoles(String output) {
        return new DecisionTableQuery(key, inputs, deadlines, output);
    }
}
