/** Models read for people: who acts on each step, by when and from which source, in the reader's language. */
@NullMarked
package org.homeward.deadlines.reading;

import org.jspecify.annotations.NullMarked;
