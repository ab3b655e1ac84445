/** Files as the wall reads them, the names that they may refer to, and the reasons to refuse them. */
@NullMarked
@org.springframework.modulith.NamedInterface("reading")
package org.homeward.engine.wall.reading;

import org.jspecify.annotations.NullMarked;
