/** Value types and refusals that every room speaks, and work in the background. */
@NullMarked
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.homeward.shared;

import org.jspecify.annotations.NullMarked;
