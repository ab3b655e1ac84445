/** What the jar is asked for on the command line: the server, or a command and its answer. */
@NullMarked
@org.springframework.modulith.NamedInterface("commands")
package org.homeward.platform.commands;

import org.jspecify.annotations.NullMarked;
