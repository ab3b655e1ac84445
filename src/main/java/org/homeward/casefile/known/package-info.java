/** The answers that are known of a person, as far as a reader may see them, and their corrections. */
@NullMarked
@org.springframework.modulith.NamedInterface("known")
package org.homeward.casefile.known;

import org.jspecify.annotations.NullMarked;
