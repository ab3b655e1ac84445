/** The embedded PostgreSQL or the one that is given, its roles, and the engine's tables. */
@NullMarked
package org.homeward.platform.database;

import org.jspecify.annotations.NullMarked;
