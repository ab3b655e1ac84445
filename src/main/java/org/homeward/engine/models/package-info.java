/** The models as they are deployed: phases, their texts and paths, decisions. */
@NullMarked
@org.springframework.modulith.NamedInterface("models")
package org.homeward.engine.models;

import org.jspecify.annotations.NullMarked;
