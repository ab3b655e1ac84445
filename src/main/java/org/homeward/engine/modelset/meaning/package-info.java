/** The meaning that a set of models keeps: delivered questions, consents and messages that the program or another side relies on. */
@NullMarked
package org.homeward.engine.modelset.meaning;

import org.jspecify.annotations.NullMarked;
