/** The web side of the shell: sign-in page, start page, assets and the API's own description. */
@NullMarked
package org.homeward.shell.web;

import org.jspecify.annotations.NullMarked;
