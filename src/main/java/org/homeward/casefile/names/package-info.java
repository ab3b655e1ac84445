/** A person's name in forms by which it can be found again without being stored. */
@NullMarked
package org.homeward.casefile.names;

import org.jspecify.annotations.NullMarked;
