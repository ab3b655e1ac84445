package org.homeward.platform;

/** Pages are shown from now on. */
public record PagesOpenedEvent() {}
