package org.homeward.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.shared.ActingParty;
import org.jspecify.annotations.Nullable;

/**
 * Rows that the running transaction has read, each once. Writing a row drops it, locking it reads it anew; all are gone with the
 * transaction, and without one nothing is kept. One party's rows are hidden from another.
 *
 * @param <K> what tells the rows apart
 * @param <V> what was read, an empty answer too
 */
public final class TransactionRowCache<K, V> {

    private final TransactionBoundResource<Map<K, Kept<V>>> all = new TransactionBoundResource<>(HashMap::new);

    /** The row as it was read before in this transaction, else as it is read now. */
    public V of(K key, Supplier<V> read) {
        return known(key).orElseGet(() -> keep(key, read.get()));
    }

    /** The row, if it was read or written before in this transaction. */
    public Optional<V> known(K key) {
        return kept(key)
                .filter(kept -> Objects.equals(kept.party(), ActingParty.current()))
                .map(Kept::row);
    }

    /** As {@link #known}, but a system actor, which sees each row that an agency sees, takes whoever read it. */
    public Optional<V> knownToAny(K key) {
        var party = ActingParty.current();
        return party != null && ActingParty.isSystem(party) ? kept(key).map(Kept::row) : known(key);
    }

    private Optional<Kept<V>> kept(K key) {
        var rows = rows();
        return Optional.ofNullable(rows == null ? null : rows.get(key));
    }

    /** Keeps the row as it is now, for as long as the transaction runs. */
    public V keep(K key, V row) {
        var rows = rows();
        if (rows != null) {
            rows.put(key, new Kept<>(ActingParty.current(), row));
        }
        return row;
    }

    /** The row was written or locked: it is read anew. */
    public void drop(K key) {
        var rows = rows();
        if (rows != null) {
            rows.remove(key);
        }
    }

    /** Many rows were written: all are read anew. */
    public void dropAll() {
        var rows = rows();
        if (rows != null) {
            rows.clear();
        }
    }

    private @Nullable Map<K, Kept<V>> rows() {
        return all.ofRunning();
    }

    private record Kept<V>(@Nullable String party, V row) {}
}
