/** The web's doors: sign-in, throttling, headers and who may pass. */
@NullMarked
package org.homeward.shell.web.access;

import org.jspecify.annotations.NullMarked;
