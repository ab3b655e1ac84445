/** Keeps the answers of a step's holder to a reminder. */
@NullMarked
@org.springframework.modulith.NamedInterface("ladder-answers")
package org.homeward.deadlines.ladder.answers;

import org.jspecify.annotations.NullMarked;
