package org.homeward.testing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.homeward.engine.sandbox.Walks;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.shared.JsonText;

/** Answers to a step of a walk, as far as its form asks for them now. */
public final class AskedInWalk {

    private AskedInWalk() {}

    public static Map<String, Object> of(Walks walks, WalkId walk, String step, Map<String, Object> answers) {
        var form = JsonText.MAPPER.readTree(walks.form(walk, step, Locale.ENGLISH));
        var asked = new HashMap<>(answers);
        // lists have a path
        asked.keySet()
                .removeIf(field -> !form.findValuesAsString("key").contains(field)
                        && !form.findValuesAsString("path").contains(field));
        return asked;
    }
}
