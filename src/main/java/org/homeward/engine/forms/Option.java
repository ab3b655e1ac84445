package org.homeward.engine.forms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One answer to choose: the code that is stored and the word that is read.
 *
 * @param earlier whether it is no longer offered
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Option(
        String value,
        String label,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        boolean earlier) {

    /** One that is offered. */
    public Option(String value, String label) {
        this(value, label, false);
    }
}
