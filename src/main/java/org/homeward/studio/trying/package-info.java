/** Walking through a draft with a fictional case, and the scenarios that are kept of such walks. */
@NullMarked
@org.springframework.modulith.NamedInterface("trying")
package org.homeward.studio.trying;

import org.jspecify.annotations.NullMarked;
