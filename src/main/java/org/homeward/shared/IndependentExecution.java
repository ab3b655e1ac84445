package org.homeward.shared;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of rounds through many: one that fails doesn't keep the others, and the next round tries it again. */
public final class IndependentExecution {

    private static final Logger LOG = LoggerFactory.getLogger(IndependentExecution.class);

    private IndependentExecution() {}

    /**
     * Does the work for each.
     *
     * @param failed what the log says of one that failed, with an id at most
     */
    public static <T> void each(Collection<T> all, Consumer<T> work, Function<T, String> failed) {
        for (var one : all) {
            try {
                work.accept(one);
            } catch (RuntimeException failure) {
                LOG.warn("{}: {}", failed.apply(one), failure.getClass().getSimpleName());
            }
        }
    }
}
