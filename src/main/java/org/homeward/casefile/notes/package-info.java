/** Notes to colleagues of one's own agency, encrypted with the case's key. */
@NullMarked
@NamedInterface("notes")
package org.homeward.casefile.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
