/** A person's own account: who one is here, and the tokens of one's programs. */
@NullMarked
package org.homeward.shell.web.account;

import org.jspecify.annotations.NullMarked;
