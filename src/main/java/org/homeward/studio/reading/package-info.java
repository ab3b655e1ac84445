/** A procedure as a person reads it: the agency, the due date and the source of each step of its diagrams. */
@NullMarked
package org.homeward.studio.reading;

import org.jspecify.annotations.NullMarked;
