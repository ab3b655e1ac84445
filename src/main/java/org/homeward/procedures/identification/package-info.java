/** Identification: the result of the screening, the proof of an age, and the decision. */
@NullMarked
@org.springframework.modulith.NamedInterface("identification")
package org.homeward.procedures.identification;

import org.jspecify.annotations.NullMarked;
