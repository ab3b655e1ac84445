package org.homeward.casefile;

import org.homeward.casefile.documents.DocumentSettings;
import org.homeward.casefile.drafts.DraftSettings;
import org.homeward.casefile.keys.KeySettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the room's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeySettings.class, DocumentSettings.class, DraftSettings.class})
class CaseFileConfiguration {}
