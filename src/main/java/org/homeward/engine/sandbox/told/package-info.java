/** What is told to a walk and of a walk: values without the second engine. */
@NullMarked
@org.springframework.modulith.NamedInterface("sandbox.told")
package org.homeward.engine.sandbox.told;

import org.jspecify.annotations.NullMarked;
