package org.homeward.engine.wall.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.wall.reading.FileContent;

/** Forms with all that they take from a field list, each read once: a set is checked again at each change of a draft. */
public final class ExpandedForms {

    private static final int REMEMBERED_BYTES = 8 * 1024 * 1024;

    private static final Cache<Whole, FormDefinition> KNOWN = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_BYTES)
            .weigher((Whole form, FormDefinition read) -> form.content().size())
            .softValues()
            .build();

    private ExpandedForms() {}

    /** Reads a form that the wall let through; throws {@link java.io.UncheckedIOException} for what is none. */
    public static FormDefinition of(FieldList shared, byte[] form) {
        return KNOWN.get(
                new Whole(shared, new FileContent(form)), none -> FormDefinition.parse(shared.writtenOut(form)));
    }

    private record Whole(FieldList shared, FileContent content) {}
}
