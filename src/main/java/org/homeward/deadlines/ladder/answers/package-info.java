/** What a step's holder answered to a reminder, and how it is kept. */
@NullMarked
@org.springframework.modulith.NamedInterface("ladder-answers")
package org.homeward.deadlines.ladder.answers;

import org.jspecify.annotations.NullMarked;
