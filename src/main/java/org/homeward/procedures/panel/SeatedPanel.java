package org.homeward.procedures.panel;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.homeward.procedures.Summons;

/**
 * The members of a country's panel who sit on it for one case.
 *
 * @param quorum how many of them must be heard
 */
public record SeatedPanel<M>(int quorum, List<M> members) {

    public SeatedPanel {
        members = List.copyOf(members);
    }

    /**
     * Empty seats lower the quorum; where nobody is left, somebody else takes the seat. One authority that decides alone needs no
     * opinions.
     *
     * @param mayDecide whether the authority that is a panel by itself may decide alone
     * @param free tells whether a member has no conflict of interest; asked for only where it matters
     */
    public static <M> SeatedPanel<M> of(
            List<M> members, int quorum, Predicate<M> mayDecide, Supplier<Predicate<M>> free, Supplier<M> instead) {
        if (members.size() == 1 && mayDecide.test(members.get(0))) {
            return new SeatedPanel<>(Summons.ALONE, members);
        }
        var left = members.stream().filter(free.get()).toList();
        var all = left.isEmpty() ? List.of(instead.get()) : left;
        return new SeatedPanel<>(Math.max(1, Math.min(quorum, all.size())), all);
    }
}
