package org.homeward.sop;

import java.util.Map;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.HandedInStep;

/** Reads parts of a case for the declarations of the steps, from the product's own tables. */
public interface CasePartReaders {

    /** A reader for each {@link CasePart#kind}. */
    Map<String, Reader> readers();

    /** Reads one part of the case as it is now, by the product's own right: an answer that it gives is never for a page. */
    interface Reader {

        /** @param of as {@link CasePart#of} */
        Object read(HandedInStep step, String of);
    }
}
