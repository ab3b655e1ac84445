package org.homeward.shell.web.errors;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each problem a reference, under which the operator finds it in the log; no message and no value is logged. */
final class ProblemReferences {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReferences.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private ProblemReferences() {}

    static String fresh() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    static void logged(String reference, Problem problem) {
        LOG.info("refused: {} {} reference {}", problem.status().value(), problem.key(), reference);
    }

    /** The database is away: one line a request is enough. */
    static void unavailable(String reference) {
        LOG.warn("unavailable: the database doesn't answer, reference {}", reference);
    }

    static void logged(String reference, Throwable failure) {
        LOG.error("failed: reference {}", reference, RedactedException.of(failure));
    }
}
