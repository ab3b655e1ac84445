/** The commands of the jar: the server, or one command and its answer. */
@NullMarked
@org.springframework.modulith.NamedInterface("commands")
package org.homeward.platform.commands;

import org.jspecify.annotations.NullMarked;
