/** Persons who belong together, each with a case of its own, and the agencies that learn of it (R11, R21). */
@NullMarked
@NamedInterface("linked")
package org.homeward.casefile.linked;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
