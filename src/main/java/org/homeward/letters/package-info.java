/** Paper: official letters in two languages and other sheets, drawn as PDF with Khmer, Thai and Lao set right. */
@NullMarked
package org.homeward.letters;

import org.jspecify.annotations.NullMarked;
