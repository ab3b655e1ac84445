/** The one graph of a process and the one explorer of it: for the check, the wall, moves, reading and comparison. */
@NullMarked
@org.springframework.modulith.NamedInterface("flow")
package org.homeward.engine.flow;

import org.jspecify.annotations.NullMarked;
