/** Hands letters out. */
@NullMarked
package org.homeward.letters.web;

import org.jspecify.annotations.NullMarked;
