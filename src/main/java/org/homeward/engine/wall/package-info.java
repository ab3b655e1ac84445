/** The safe-model wall: says why a model or form that a process owner drew can't be deployed. */
@NullMarked
@org.springframework.modulith.NamedInterface("wall")
package org.homeward.engine.wall;

import org.jspecify.annotations.NullMarked;
