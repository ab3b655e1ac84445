/** Drafts of procedures on pages, over the API, and as the desktop modeler sends them. */
@NullMarked
package org.homeward.studio.web;

import org.jspecify.annotations.NullMarked;
