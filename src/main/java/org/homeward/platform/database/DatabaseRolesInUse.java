package org.homeward.platform.database;

import java.util.HashMap;
import java.util.Map;

/** The connecting roles: the application role that serves, and the owner that migrates. */
public record DatabaseRolesInUse(DatabaseAccess application, DatabaseAccess owner) {

    /** As the settings that Spring reads. */
    Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("spring.datasource.url", application.url());
        settings.put("spring.datasource.username", application.user());
        settings.put("spring.datasource.password", application.password());
        settings.put("spring.flyway.url", owner.url());
        settings.put("spring.flyway.user", owner.user());
        settings.put("spring.flyway.password", owner.password());
        settings.put("spring.flyway.placeholders.appRole", application.user());
        return settings;
    }
}
