/** The values that go into a walk and come from a walk, without the second engine. */
@NullMarked
@org.springframework.modulith.NamedInterface("sandbox.told")
package org.homeward.engine.sandbox.told;

import org.jspecify.annotations.NullMarked;
