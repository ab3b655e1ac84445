package org.homeward.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.homeward.engine.TransactionRowCache;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The case's row: codes and the wrapped data key. */
@Component
public final class CaseTable {

    private static final String ROWS = """
            select *, (select why from ended_return ended
                       where ended.case_number = number and ended.taken_up_at is null) as return_ended
            from case_file
            """;

    private final JdbcClient database;
    private final TransactionRowCache<CaseNumber, Optional<byte[]>> keys = new TransactionRowCache<>();
    private final TransactionRowCache<CaseNumber, Boolean> locked = new TransactionRowCache<>();
    private final TransactionRowCache<CaseNumber, Optional<Codes>> codes = new TransactionRowCache<>();

    CaseTable(JdbcClient database) {
        this.database = database;
    }

    void insert(CaseOpeningInput opened, byte[] dataKey) {
        database.sql("""
                        insert into case_file (number, data_key, opened_by, opened_at, host_country,
                            exploitation_country, origin_country, child, way_in)
                        values (:number, :dataKey, :openedBy, :openedAt, :host, :exploitationCountry,
                            :origin, :child, :foundBy)
                        """)
                .param("number", opened.number().value())
                .param("dataKey", dataKey)
                .param("openedBy", opened.by().value())
                .param("openedAt", DatabaseTimes.of(opened.openedAt()))
                .param("host", opened.corridor().host().value())
                .param(
                        "exploitationCountry",
                        opened.exploitationCountry() == null
                                ? null
                                : opened.exploitationCountry().value())
                .param("origin", opened.corridor().origin().value())
                .param("child", opened.child())
                .param("foundBy", opened.wayIn())
                .update();
        keys.keep(opened.number(), Optional.of(dataKey));
        locked.keep(opened.number(), true);
    }

    public Optional<byte[]> dataKey(CaseNumber number) {
        return keys.of(number, () -> key("", number));
    }

    /** Reads the keys of all these cases at once, for the transaction that will ask for each. */
    public void readKeysTogether(Collection<CaseNumber> numbers) {
        numbers.forEach(number -> keys.keep(number, Optional.empty()));
        database.sql("select number, data_key from case_file where number = any (:number) and data_key is not null")
                .param("number", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query(row -> {
                    keys.keep(new CaseNumber(row.getString("number")), Optional.of(row.getBytes("data_key")));
                });
    }

    /** As {@link #dataKey}; others who record in this case wait until this transaction ends. */
    public Optional<byte[]> dataKeyToWrite(CaseNumber number) {
        locked.of(number, () -> {
            keys.keep(number, key(" for no key update", number));
            return true;
        });
        return dataKey(number);
    }

    /** Whether this transaction has the case to itself, so that what it read of the records since then still is so. */
    boolean isLocked(CaseNumber number) {
        return locked.known(number).isPresent();
    }

    private Optional<byte[]> key(String lock, CaseNumber number) {
        return database.sql("select data_key from case_file where number = :number and data_key is not null" + lock)
                .param("number", number.value())
                .query(byte[].class)
                .optional();
    }

    AgencyCode opener(CaseNumber number) {
        return database.sql("select opened_by from case_file where number = :number")
                .param("number", number.value())
                .query((row, index) -> new AgencyCode(row.getString(1)))
                .single();
    }

    void child(CaseNumber number, boolean child) {
        codes.drop(number);
        database.sql("update case_file set child = :child where number = :number")
                .param("child", child)
                .param("number", number.value())
                .update();
    }

    boolean end(CaseNumber number, String outcome, Instant at) {
        codes.drop(number);
        return database.sql("""
                        update case_file set ended_how = :endedHow, ended_at = :endedAt
                        where number = :number and ended_at is null
                        """)
                        .param("endedHow", outcome)
                        .param("endedAt", DatabaseTimes.of(at))
                        .param("number", number.value())
                        .update()
                == 1;
    }

    Optional<CaseSummaryCodes> head(GrantedCaseAccess view) {
        return codes.of(view.number(), () -> database.sql(ROWS + "where number = :number")
                        .param("number", view.number().value())
                        .query(this::row)
                        .optional())
                .map(found -> head(found, view));
    }

    /**
     * Reads all these cases at once, for the transaction that will ask for each.
     *
     * @param parts gets each row of {@link Participation} in them, a case's oldest first
     */
    void readTogether(Collection<CaseNumber> numbers, RowCallbackHandler parts) {
        numbers.forEach(number -> {
            keys.keep(number, Optional.empty());
            codes.keep(number, Optional.empty());
        });
        database.sql(ROWS + """
                        left join participation on case_number = number and not barred
                        where number = any (:number) order by since, agency
                        """)
                .param("number", numbers.stream().map(CaseNumber::value).toArray(String[]::new))
                .query(row -> {
                    var found = row(row, row.getRow());
                    codes.keep(found.number(), Optional.of(found));
                    if (row.getString("agency") != null) {
                        parts.processRow(row);
                    }
                });
    }

    private static CaseSummaryCodes head(Codes found, GrantedCaseAccess view) {
        var hosting = view.side() == BorderSide.host;
        return new CaseSummaryCodes(
                view.number(),
                found.corridor(),
                hosting && view.seesOthers() ? found.exploitation() : null,
                found.child(),
                found.wayIn(),
                hosting && view.marked() ? found.opened() : view.since(),
                hosting && view.full() ? found.returnEnded() : null,
                view.full() ? found.endedHow() : null,
                view.full() ? found.endedAt() : null,
                view);
    }

    private Codes row(ResultSet row, int index) throws SQLException {
        var number = new CaseNumber(row.getString("number"));
        keys.keep(number, Optional.ofNullable(row.getBytes("data_key")));
        var exploitation = row.getString("exploitation_country");
        return new Codes(
                number,
                new Corridor(
                        new CountryCode(row.getString("host_country")),
                        new CountryCode(row.getString("origin_country"))),
                exploitation == null ? null : new CountryCode(exploitation),
                row.getBoolean("child"),
                row.getString("way_in"),
                DatabaseTimes.from(row, "opened_at"),
                row.getString("return_ended"),
                row.getString("ended_how"),
                DatabaseTimes.fromOrNull(row, "ended_at"));
    }

    private record Codes(
            CaseNumber number,
            Corridor corridor,
            @Nullable CountryCode exploitation,
            boolean child,
            String wayIn,
            Instant opened,
            @Nullable String returnEnded,
            @Nullable String endedHow,
            @Nullable Instant endedAt) {}
}
