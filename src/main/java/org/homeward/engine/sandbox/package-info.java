/** A second engine in a schema of its own, in which a draft of the procedures is walked through with a fictional case. */
@NullMarked
@org.springframework.modulith.NamedInterface("sandbox")
package org.homeward.engine.sandbox;

import org.jspecify.annotations.NullMarked;
