package org.homeward.casefile;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the room's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({KeySettings.class, DocumentSettings.class, DraftSettings.class})
class CaseFileConfiguration {}
