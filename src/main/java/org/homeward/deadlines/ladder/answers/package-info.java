/** Keeps what a step's holder answered to a reminder. */
@NullMarked
@org.springframework.modulith.NamedInterface("ladder-answers")
package org.homeward.deadlines.ladder.answers;

import org.jspecify.annotations.NullMarked;
