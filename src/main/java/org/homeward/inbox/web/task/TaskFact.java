package org.homeward.inbox.web.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A fact beside a task's form: the API tells it in codes, the page in words.
 *
 * @param value in codes
 * @param text in the reader's language
 * @param country whose agency said it; null for what the process knows
 * @param agency null where only the country is for the reader (R6), or a shelter's name isn't (R9)
 * @param at when; of the other side the day alone
 * @param given who gave it and when, in words; null for what the process knows
 */
@JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.NON_NULL)
record TaskFact(
        String field,
        String label,
        Object value,
        String text,
        @Nullable CountryCode country,
        @Nullable AgencyCode agency,
        @Nullable String at,
        @JsonIgnore @Nullable String given) {}
