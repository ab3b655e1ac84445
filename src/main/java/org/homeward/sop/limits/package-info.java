/** Limits that run beside a case for the person's sake: being held, a stay in a place, a right that ends. */
@NullMarked
package org.homeward.sop.limits;

import org.jspecify.annotations.NullMarked;
