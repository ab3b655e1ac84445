/** Services for a person: asked of regular agencies one by one, given or not found; unmet needs are counted. */
@NullMarked
package org.homeward.sop.services;

import org.jspecify.annotations.NullMarked;
