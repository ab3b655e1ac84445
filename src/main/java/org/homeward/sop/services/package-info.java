/** Services for a person: asked of regular agencies one by one, given or not found; what isn't found is counted. */
@NullMarked
package org.homeward.sop.services;

import org.jspecify.annotations.NullMarked;
