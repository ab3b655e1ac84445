package org.homeward.casefile.names;

import org.jspecify.annotations.Nullable;

/** Reads a field of one case by its key. */
public interface FieldValueReader {

    @Nullable
    Object get(String field);
}
