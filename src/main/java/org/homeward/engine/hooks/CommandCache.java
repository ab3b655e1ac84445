package org.homeward.engine.hooks;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;

/** The memory of the running command. */
final class CommandCache {

    private static final Set<DbEntityState> NEW = EnumSet.of(DbEntityState.TRANSIENT, DbEntityState.DELETED_TRANSIENT);

    private CommandCache() {}

    /** Whether the command itself made it, so that no row tells of it. */
    static boolean isNew(DbEntityManager entities, DbEntity held) {
        return NEW.contains(entities.getDbEntityCache().getCachedEntity(held).getEntityState());
    }
}
