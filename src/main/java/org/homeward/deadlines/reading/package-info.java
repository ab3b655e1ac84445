/** Models read for people: who acts on each step, by when and from which source, in the reader's language. */
@NullMarked
@org.springframework.modulith.NamedInterface("reading")
package org.homeward.deadlines.reading;

import org.jspecify.annotations.NullMarked;
