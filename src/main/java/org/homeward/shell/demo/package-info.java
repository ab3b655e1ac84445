/** What only the demo profile has: its accounts and a clock that can be moved. */
@NullMarked
package org.homeward.shell.demo;

import org.jspecify.annotations.NullMarked;
