/** All declarations, for those who read them. */
@NullMarked
@org.springframework.modulith.NamedInterface("steps")
package org.homeward.procedures.steps;

import org.jspecify.annotations.NullMarked;
