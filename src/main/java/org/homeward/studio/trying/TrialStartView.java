package org.homeward.studio.trying;

import java.util.List;
import org.homeward.shared.FieldMessage;
import org.homeward.studio.trying.TrialWords.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a walk begins.
 *
 * @param refused why the draft can't be tried, null if it wasn't asked or can be
 */
record TrialStartView(
        String draft,
        String sop,
        List<Choice> processes,
        List<Choice> countries,
        List<RunningLine> running,
        List<ScenarioLine> scenarios,
        List<DeliveredLine> delivered,
        List<FieldMessage> problems,
        @Nullable String refused,
        Given given) {

    /** The last choices. */
    record Given(String process, String child, String host, String origin) {}

    /** A walk that somebody began. */
    record RunningLine(String walk, String by, String touched) {}

    /** A walk that was kept. */
    record ScenarioLine(long id, String name, String by, String at, int steps) {}

    /** A walk that the program brings. */
    record DeliveredLine(String key, String name, int steps) {}
}
