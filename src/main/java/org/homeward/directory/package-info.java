/** The directory: countries, agencies, corridors, routing, panels and accounts, each row with its time and source. */
@NullMarked
package org.homeward.directory;

import org.jspecify.annotations.NullMarked;
