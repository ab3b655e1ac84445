/** The rules for a form. */
@NullMarked
package org.homeward.engine.wall.forms;

import org.jspecify.annotations.NullMarked;
