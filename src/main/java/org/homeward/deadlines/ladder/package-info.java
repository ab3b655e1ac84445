/** Tells people of a step, level by level, before it is due and when it is late, and takes its holder's answers. */
@NullMarked
@org.springframework.modulith.NamedInterface("ladder")
package org.homeward.deadlines.ladder;

import org.jspecify.annotations.NullMarked;
