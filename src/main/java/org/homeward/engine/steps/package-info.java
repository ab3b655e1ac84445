/** Open and finished steps, the lists of them, and the engine's part of a hand-in. */
@NullMarked
@org.springframework.modulith.NamedInterface("steps")
package org.homeward.engine.steps;

import org.jspecify.annotations.NullMarked;
