package org.homeward.engine.moving;

import java.util.List;
import java.util.Map;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Moves a running case to another version of a phase, whole or not at all. */
@Component
public class CaseMoves {

    /** What moving all running cases to these files would do; nothing of it stays. */
    public MovePreview preview(String phase, Map<String, byte[]> files) {
        return preview(phase, files, Map.of());
    }

    /**
     * The same, where steps that are gone have followers.
     *
     * @param followers by the id of a step that is gone, the step that follows in its place
     */
    public MovePreview preview(String phase, Map<String, byte[]> files, Map<String, String> followers) {
        return new MovePreview(phase, 0, 0, List.of(), List.of(), List.of(), List.of());
    }

    /** Moves all of the case in one transaction; throws {@link CantMove} and changes nothing if any part of it can't. */
    public void move(CaseNumber number, Move move) {
        throw new UnsupportedOperationException();
    }

    /** The running cases that go on with another version of the phase. */
    public List<CaseNumber> movable(String phase, int toVersion) {
        return List.of();
    }
}
