package org.homeward.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The roles whose holders the directory alone doesn't tell. */
@Component
public final class CaseRoleHolderFinders {

    private final List<CaseRoleHolderFinder> all;

    CaseRoleHolderFinders(List<CaseRoleHolderFinder> all) {
        this.all = List.copyOf(all);
    }

    /** The finder for the holder of a role without its side; empty if the directory knows the holder. */
    public Optional<CaseRoleHolderFinder> of(String role) {
        return all.stream().filter(holder -> holder.role().equals(role)).findFirst();
    }
}
