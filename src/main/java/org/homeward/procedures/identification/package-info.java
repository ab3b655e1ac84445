/** Identification: what the screening amounts to, what an age proves, and who decides. */
@NullMarked
@org.springframework.modulith.NamedInterface("identification")
package org.homeward.procedures.identification;

import org.jspecify.annotations.NullMarked;
