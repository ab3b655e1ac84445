/** The signed-in person, for the filters, pages and the API of the shell. */
@NullMarked
package org.homeward.shell.web.actor;

import org.jspecify.annotations.NullMarked;
