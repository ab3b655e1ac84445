/** Shows where returns wait: what is late, at whose desk, why, and what will be late next. */
@NullMarked
package org.homeward.overdue;

import org.jspecify.annotations.NullMarked;
