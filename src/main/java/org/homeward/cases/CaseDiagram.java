package org.homeward.cases;

import java.util.Set;

/**
 * The SOP of a process with the case's position in it.
 *
 * @param here keys of the steps that are open
 * @param done keys of the steps that are done
 */
public record CaseDiagram(String processKey, String definitionId, Set<String> here, Set<String> done) {

    public CaseDiagram {
        here = Set.copyOf(here);
        done = Set.copyOf(done);
    }
}
