package org.homeward.directory;

import java.time.Instant;

/** Office hours that were changed while running, by the account of that name. */
public record ReplacedOfficeHours(long id, OfficeHours hours, String by, Instant at) {}
