package org.homeward.engine.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.procedures.CaseEnvironment;
import org.homeward.procedures.PanelKind;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.RuleNumber;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The walk's own time, the tables of its draft, and the directory. */
@Component
final class WalkEnvironment implements CaseEnvironment {

    private final CurrentWalk current;
    private final WalkDecisions decisions;
    private final WalkReferenceLookup world;

    WalkEnvironment(CurrentWalk current, WalkDecisions decisions, @Lazy WalkReferenceLookup world) {
        this.current = current;
        this.decisions = decisions;
        this.world = world;
    }

    @Override
    public Instant now() {
        return current.moment();
    }

    @Override
    public ZoneId zone(CountryCode country) {
        return world.zone(country);
    }

    @Override
    public boolean hasTable(String table) {
        return decisions.isThere(table);
    }

    @Override
    public List<Row> rows(String table, Map<String, Object> inputs) {
        return decisions.all(table, inputs).stream()
                .map(outputs -> new Row(outputs, ""))
                .toList();
    }

    @Override
    public Optional<LocalDate> lastDay(String row, CountryCode country, LocalDate from) {
        return row(row, country).map(outputs -> world.lastDay(row, outputs, country, corridor(), from));
    }

    @Override
    public int amount(String row, CountryCode country) {
        return row(row, country)
                .map(outputs -> outputs.get("amount"))
                .map(amount -> Math.abs(((Number) amount).intValue()))
                .orElse(0);
    }

    @Override
    public int number(RuleNumber number, CountryCode country) {
        return world.number(number, country, today(country));
    }

    @Override
    public Set<String> handoverPoints(LocalDate day) {
        return world.handoverPoints(corridor(), day);
    }

    @Override
    public Optional<Boolean> isPassable(String crossing, LocalDate day) {
        return world.isPassable(crossing, day);
    }

    @Override
    public Signs signs(Collection<String> codes) {
        return world.signs(codes);
    }

    /** How the panel of a country decides. */
    WalkReferenceLookup.Seats panel(PanelKind kind, CountryCode country) {
        return world.panel(kind, country);
    }

    /** A walk asks no agency. */
    @Override
    public List<AgencyCode> holders(SideRole role) {
        return List.of();
    }

    private Corridor corridor() {
        return current.get().facts.corridor();
    }

    private Optional<Map<String, Object>> row(String key, CountryCode country) {
        var inputs = new HashMap<String, Object>();
        inputs.put("deadlineKey", key);
        inputs.put("country", country.value());
        inputs.put("corridor", corridor().toString());
        inputs.put("child", current.get().facts.child());
        return decisions.first(Decision.SOP_DEADLINES, inputs);
    }
}
