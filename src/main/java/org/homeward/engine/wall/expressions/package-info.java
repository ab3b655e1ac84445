/** The languages of models, JUEL and FEEL, as far as they may be used. */
@NullMarked
package org.homeward.engine.wall.expressions;

import org.jspecify.annotations.NullMarked;
