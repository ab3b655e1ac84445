package org.homeward.engine.forms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One answer to choose: the code that is stored and the word that is read. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Option(String value, String label) {}
