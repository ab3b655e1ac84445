package org.homeward.cases.web.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known, as far as its reader may see it. */
@JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
record CaseFileJson(List<Item> items) {

    /**
     * An answer: the newest version, and all of them, the newest first.
     *
     * @param id the newest version's number: a correction may name it, so that it replaces no other
     * @param at when it was given; of the other side's the day on which it was sent
     * @param agency null for the other side's, and for a shelter whose name isn't for the reader
     * @param step the key of the step; null outside of one and for the other side's
     * @param correctable whether it is the reader's agency's; another's that protects the person may be made stricter all the same
     */
    @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
    record Item(
            long id,
            String category,
            String field,
            String label,
            Object value,
            String text,
            String at,
            String country,
            @Nullable String agency,
            @Nullable String step,
            boolean correctable,
            List<Version> versions) {}

    /** A version of an answer. */
    @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
    record Version(
            Object value,
            String text,
            String at,
            String country,
            @Nullable String agency,
            @Nullable String step,
            @Nullable Correction correction) {}

    /** Why it took the place of the one before. */
    record Correction(String atWhoseWish, String reason) {}
}
