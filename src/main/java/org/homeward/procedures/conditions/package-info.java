/** Requirements of steps in several phases, by subject. */
@NullMarked
@org.springframework.modulith.NamedInterface("conditions")
package org.homeward.procedures.conditions;

import org.jspecify.annotations.NullMarked;
