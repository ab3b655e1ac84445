/** The frame of every page: navigation, account and language. */
@NullMarked
package org.homeward.shell.web.frame;

import org.jspecify.annotations.NullMarked;
