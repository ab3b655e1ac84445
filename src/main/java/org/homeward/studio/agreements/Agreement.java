package org.homeward.studio.agreements;

import org.homeward.shared.CountryCode;

/** A process owner who stands behind a draft as it is: asked for its review, agreed, or publishes it. */
record Agreement(String username, CountryCode country) {}
