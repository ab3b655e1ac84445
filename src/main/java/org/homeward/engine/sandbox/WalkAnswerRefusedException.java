package org.homeward.engine.sandbox;

import java.util.function.Consumer;
import org.homeward.shared.RefusalException;

/** The declaration of a step refuses its answer: nothing of it stays but what is known by then though it is refused. */
final class WalkAnswerRefusedException extends RuntimeException {

    private final RefusalException because;
    private final transient Consumer<RunningWalk> kept;

    /** @param kept does in the walk, as it was before the answer, what stays known */
    WalkAnswerRefusedException(RefusalException because, Consumer<RunningWalk> kept) {
        super(because);
        this.because = because;
        this.kept = kept;
    }

    /** The refusal that a case would give. */
    RefusalException because() {
        return because;
    }

    void keepIn(RunningWalk walk) {
        kept.accept(walk);
    }
}
