/** What a step of the procedures means, as values: what it asks and reads, when it is refused, what follows from it. */
@NullMarked
package org.homeward.procedures;

import org.jspecify.annotations.NullMarked;
