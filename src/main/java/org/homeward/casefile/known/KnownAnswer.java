package org.homeward.casefile.known;

import java.util.List;
import org.homeward.casefile.FieldKey;

/**
 * An answer with its versions that the reader may see, the newest first; never none.
 *
 * @param correctable whether the reader's side gave it, and the case runs
 */
public record KnownAnswer(FieldKey field, List<KnownVersion> versions, boolean correctable) {

    public KnownAnswer {
        versions = List.copyOf(versions);
    }

    public KnownVersion newest() {
        return versions.get(0);
    }
}
