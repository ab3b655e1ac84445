package org.homeward.engine.modelset;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.engine.wall.reading.ProblemText;
import org.homeward.shared.procedures.CustodyProcess;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ServiceReferralProcess;
import org.homeward.shared.procedures.StayProcess;

/** The words of a set that stand for a deadline or a role, and the problem of an unknown one. */
final class KnownRolesAndDeadlines {

    private static final String DEADLINES = Decision.SOP_DEADLINES;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
    private static final Pattern ROLE = Pattern.compile("(destination|origin|acting|[A-Z]{2})\\.([a-z][a-z0-9-]*)");

    /** The variables that hold the key of a deadline. */
    private static final Set<String> DUE_VARIABLES = Set.of(
            "${" + CustodyProcess.Variable.CUSTODY_LIMIT + "}",
            "${" + StayProcess.Variable.STAY_LIMIT + "}",
            "${" + ProtectionProcess.Variable.RIGHT_LIMIT + "}",
            "${" + ServiceReferralProcess.Variable.REFERRAL_DUE + "}");

    private final Optional<Set<String>> deadlines;
    private final Set<String> roles;

    KnownRolesAndDeadlines(ModelSet models, ProgramContract program) {
        this.deadlines = models.decision(DEADLINES).map(DecisionModel::firstColumn);
        this.roles = program.roles();
    }

    /** A date or an expression is no key; and without the decision there is one finding, not one for each key. */
    Optional<ProblemText> unknownDeadline(String key) {
        return deadlines
                .filter(known -> isKey(key) && !known.contains(key))
                .map(known -> ProblemText.of("deadlineUnknown", DEADLINES + " knows no deadline {}", key));
    }

    /** The problem of a due date without a rule: it needs a key, or a variable that holds one. */
    Optional<ProblemText> unknownDue(String due) {
        return deadlines
                .filter(known -> !due.isEmpty() && !known.contains(due) && !DUE_VARIABLES.contains(due))
                .map(known -> ProblemText.of("deadlineUnknown", DEADLINES + " knows no deadline {}", due));
    }

    private static boolean isKey(String due) {
        return !due.isEmpty() && !due.contains("{") && !DATE.matcher(due).matches();
    }

    /** A role without its side. */
    Optional<ProblemText> unknownRole(String role) {
        return roles.contains(role)
                ? Optional.empty()
                : Optional.of(ProblemText.of("roleUnknown", "the directory knows no role {}", role));
    }

    /** A role with the side that has it. */
    Optional<ProblemText> unknownSideRole(String role) {
        if (role.isEmpty()) {
            return Optional.of(ProblemText.of("roleMissing", "it doesn't say which role acts, or which one is told"));
        }
        var parts = ROLE.matcher(role);
        return parts.matches() && roles.contains(parts.group(2))
                ? Optional.empty()
                : Optional.of(ProblemText.of("roleUnknown", "the directory knows no role {}", role));
    }
}
