/** The person of a case, at the top of its pages: as far as the reader may know, with the warnings that must not be missed. */
@NullMarked
@org.springframework.modulith.NamedInterface("person")
package org.homeward.casefile.person;

import org.jspecify.annotations.NullMarked;
