package org.homeward.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The roles whose holders the directory alone doesn't tell. */
@Component
public final class RoleHolders {

    private final List<RoleHolder> all;

    RoleHolders(List<RoleHolder> all) {
        this.all = List.copyOf(all);
    }

    /** Who knows the holder of a role without its side; empty if the directory does. */
    public Optional<RoleHolder> of(String role) {
        return all.stream().filter(holder -> holder.role().equals(role)).findFirst();
    }
}
