/** The consequences when an office becomes a blocked contact: its part ends, and its open steps go to others at once. */
@NamedInterface
@NullMarked
package org.homeward.casefile.rerouting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
