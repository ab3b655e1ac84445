/** Models read for people: the agency that acts on each step, its due date and their source, in the reader's language. */
@NullMarked
@org.springframework.modulith.NamedInterface("reading")
package org.homeward.deadlines.reading;

import org.jspecify.annotations.NullMarked;
