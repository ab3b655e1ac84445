package org.homeward.engine.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that a form stores.
 *
 * @param type the component's type; {@code dynamiclist} stands for its rows as a whole
 * @param store {@code casefile} or {@code process}
 * @param category the case file's category, null for process fields
 * @param comesFrom the category of the case file that a process field comes from, null if it says none
 * @param consentPurpose what a consent that is given here is for, else null
 * @param consentRecipient to whom that consent lets things go, else null
 * @param columns the fields of a dynamic list's rows, else empty
 */
public record Field(
        String key,
        String type,
        String label,
        String store,
        @Nullable String category,
        @Nullable String comesFrom,
        @Nullable String consentPurpose,
        @Nullable String consentRecipient,
        List<Option> options,
        List<Field> columns) {

    /** Whether the value goes into the encrypted case file. */
    public boolean inCaseFile() {
        return store.equals("casefile");
    }
}
