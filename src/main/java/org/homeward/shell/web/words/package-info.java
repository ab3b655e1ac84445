/** The reader's language and the texts of all rooms. */
@NullMarked
package org.homeward.shell.web.words;

import org.jspecify.annotations.NullMarked;
