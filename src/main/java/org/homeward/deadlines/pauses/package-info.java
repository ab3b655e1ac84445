/** Clocks that stand still for a reason, with a planned end and reviews (R15, R17). */
@NullMarked
@org.springframework.modulith.NamedInterface("pauses")
package org.homeward.deadlines.pauses;

import org.jspecify.annotations.NullMarked;
