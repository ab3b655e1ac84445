/** A person's own account: the person's name, agency and roles, and the tokens of the person's programs. */
@NullMarked
package org.homeward.shell.web.account;

import org.jspecify.annotations.NullMarked;
