package org.homeward.casefile.drafts;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The state of a draft that is saved, and the states that it replaces.
 *
 * @param own the name of the new state, a UUID that the page chose
 * @param after the states that the page has read or written; null: whatever is there is replaced
 */
public record DraftRevision(String own, @Nullable Set<String> after) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public DraftRevision {
        if (!isOne(own) || after != null && !after.stream().allMatch(DraftRevision::isOne)) {
            throw new IllegalArgumentException("Not a revision");
        }
        after = after == null ? null : Set.copyOf(after);
    }

    /** A new state over whatever is there. */
    public static DraftRevision overAnything() {
        return new DraftRevision(UUID.randomUUID().toString(), null);
    }

    /** Whether the text can be the name of a state. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
