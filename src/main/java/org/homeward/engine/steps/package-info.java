/** Open and finished steps, the lists of them, and what a hand-in is to the engine. */
@NullMarked
@org.springframework.modulith.NamedInterface("steps")
package org.homeward.engine.steps;

import org.jspecify.annotations.NullMarked;
