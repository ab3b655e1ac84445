/** The agreements that a change needs before it is published, those that were given, and the objections. */
@NullMarked
package org.homeward.studio.agreements;

import org.jspecify.annotations.NullMarked;
