/** Common parts of a case's pages: they show a name or hide it. */
@NullMarked
package org.homeward.casefile.web;

import org.jspecify.annotations.NullMarked;
