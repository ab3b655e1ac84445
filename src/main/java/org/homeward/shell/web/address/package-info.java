/** The address of this program: as the operator says, never as a request does. */
@NullMarked
package org.homeward.shell.web.address;

import org.jspecify.annotations.NullMarked;
