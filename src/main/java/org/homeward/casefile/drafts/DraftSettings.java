package org.homeward.casefile.drafts;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of a draft.
 *
 * @param largest the most that one draft may hold: a proposed default, far above what the longest form takes
 */
@ConfigurationProperties("homeward.drafts")
public record DraftSettings(@DefaultValue("256KB") DataSize largest) {}
