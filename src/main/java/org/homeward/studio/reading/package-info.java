/** A procedure as a person reads it: who acts, by when and from which source, on each step of its diagrams. */
@NullMarked
package org.homeward.studio.reading;

import org.jspecify.annotations.NullMarked;
