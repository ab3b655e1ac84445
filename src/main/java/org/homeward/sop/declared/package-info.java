/** What the declarations of the steps read, and what follows from them, on the product's own tables. */
@NullMarked
@org.springframework.modulith.NamedInterface("declared")
package org.homeward.sop.declared;

import org.jspecify.annotations.NullMarked;
