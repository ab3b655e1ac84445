/** What pages of a case have in common: whether they show a name. */
@NullMarked
package org.homeward.casefile.web;

import org.jspecify.annotations.NullMarked;
