/** The web's doors: sign-in, throttling, headers and the rules for access. */
@NullMarked
package org.homeward.shell.web.access;

import org.jspecify.annotations.NullMarked;
