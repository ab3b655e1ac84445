/** Reads the facts for the declarations of the steps, and does their effects, on the product's own tables. */
@NullMarked
@org.springframework.modulith.NamedInterface("declared")
package org.homeward.sop.declared;

import org.jspecify.annotations.NullMarked;
