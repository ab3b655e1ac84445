/** Moves running cases to another version of a phase: a preview, one case, all of them in the background. */
@NullMarked
@org.springframework.modulith.NamedInterface("moving")
package org.homeward.engine.moving;

import org.jspecify.annotations.NullMarked;
