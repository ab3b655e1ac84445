/** The parts that only the demo has: its accounts, its stories, a clock that can be moved, and a board filled to be measured. */
@NullMarked
package org.homeward.platform.demo;

import org.jspecify.annotations.NullMarked;
