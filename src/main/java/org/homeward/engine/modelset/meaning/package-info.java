/** What a set of models goes on meaning: questions, consents and messages that somebody goes by, as they were delivered. */
@NullMarked
package org.homeward.engine.modelset.meaning;

import org.jspecify.annotations.NullMarked;
