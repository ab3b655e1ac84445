package org.homeward.casefile;

import org.jspecify.annotations.Nullable;

/** Reads a field of one case by its key. */
interface FieldReader {

    @Nullable
    Object get(String field);
}
