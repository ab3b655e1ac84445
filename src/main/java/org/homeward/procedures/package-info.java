/** The meaning of the procedures' steps, as values: their questions and readings, their refusals, their effects. */
@NullMarked
package org.homeward.procedures;

import org.jspecify.annotations.NullMarked;
