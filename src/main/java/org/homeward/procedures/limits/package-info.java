/** The steps about limits that run beside a case for the person's sake: being held, a stay in a place, a right or a consent that ends. */
@NullMarked
@org.springframework.modulith.NamedInterface("limits")
package org.homeward.procedures.limits;

import org.jspecify.annotations.NullMarked;
