package org.homeward.casefile.linked;

import java.time.Instant;
import java.util.List;
import org.homeward.casefile.RowPolicyContext;
import org.homeward.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parents and children with cases of their own, for the product's own work; {@link LinkedPersons} answers readers. */
@Component
public class ParentsAndChildren {

    private final LinkTable table;
    private final RowPolicyContext wall;

    ParentsAndChildren(LinkTable table, RowPolicyContext wall) {
        this.table = table;
        this.wall = wall;
    }

    /**
     * The parents and children of this case's person. A caller that asks the same for one of them waits until this transaction ends, so
     * that of two who leave at one moment the second sees the result of the first.
     */
    @Transactional
    public List<ParentAndChild> hold(CaseNumber number) {
        return wall.asSystem("links", () -> table.held(number));
    }

    /** The child's parents whose own cases run. */
    @Transactional(readOnly = true)
    public List<CaseNumber> parents(CaseNumber child) {
        return wall.asSystem("links", () -> table.parents(child));
    }

    /** The panel decided whether the child may cross apart from its parents. */
    @Transactional
    public void panelDecided(CaseNumber child, boolean apart, Instant at) {
        wall.asSystem("links", () -> {
            table.panelApart(child, apart ? at : null);
            return true;
        });
    }
}
