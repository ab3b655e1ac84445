/** The check of a set of models: whether the models, decisions and forms fit each other and the program. */
@NullMarked
@org.springframework.modulith.NamedInterface("modelset")
package org.homeward.engine.modelset;

import org.jspecify.annotations.NullMarked;
