/** What the program stands on: data folder, embedded database, start and stop, ready gate, commands, clock. */
@NullMarked
@org.springframework.modulith.NamedInterface("platform")
package org.homeward.shell.platform;

import org.jspecify.annotations.NullMarked;
