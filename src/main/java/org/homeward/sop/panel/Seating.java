package org.homeward.sop.panel;

import java.util.HashSet;
import java.util.Set;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.barred.ReplacementOffices;
import org.homeward.directory.Directory;
import org.homeward.directory.Panel;
import org.homeward.directory.RoutedRole;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.procedures.PanelKind;
import org.homeward.procedures.panel.SeatedPanel;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.SideRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members of a case's panel today: the directory's members without those who named a conflict of interest. */
@Component
class Seating {

    private final JdbcClient database;
    private final Directory directory;
    private final BarredOffices barred;
    private final ReplacementOffices standIns;
    private final CaseFactsRecords facts;
    private final TodayInCountry today;

    Seating(
            JdbcClient database,
            Directory directory,
            BarredOffices barred,
            ReplacementOffices standIns,
            CaseFactsRecords facts,
            TodayInCountry today) {
        this.barred = barred;
        this.standIns = standIns;
        this.facts = facts;
        this.database = database;
        this.directory = directory;
        this.today = today;
    }

    /** Empty seats lower the quorum; where nobody is left, the country's focal point takes the seat, or who stands in for it. */
    Panel of(CaseNumber number, PanelKind kind, CountryCode country) {
        var day = today.in(country);
        var panel = directory.panel(kind.seats(), country, province(number, country), day);
        var conflicted = new HashSet<AgencyCode>();
        var seated = SeatedPanel.of(
                panel.members(),
                panel.quorum(),
                alone -> barred.open(number).test(panel.chair()),
                () -> {
                    conflicted.addAll(conflicted(number, kind, panel));
                    return member -> !conflicted.contains(member.agency());
                },
                () -> new Panel.Member(focalPoint(number, country), "focalPoint", "default"));
        var chair = conflicted.contains(panel.chair()) ? seated.members().get(0).agency() : panel.chair();
        return new Panel(panel.step(), country, chair, seated.quorum(), panel.dissent(), seated.members());
    }

    /** Where the case is decided in that country. */
    private @Nullable String province(CaseNumber number, CountryCode country) {
        var place = facts.of(number).place();
        return place.province(SideRole.heldIn(country, place.corridor(), "focal-point"));
    }

    private AgencyCode focalPoint(CaseNumber number, CountryCode country) {
        var focalPoint = new RoutedRole(directory.focalPoint(country, today.in(country)), "caseworker");
        var role = SideRole.heldIn(country, facts.of(number).corridor(), "focal-point");
        return barred.open(number).test(focalPoint.agency())
                ? focalPoint.agency()
                : standIns.instead(number, role, focalPoint).agency();
    }

    private Set<AgencyCode> conflicted(CaseNumber number, PanelKind kind, Panel panel) {
        var conflicted = new HashSet<>(database.sql("""
                        select distinct seat.agency from panel_seat seat
                        join panel_summons summons on summons.id = seat.summons
                        where summons.case_number = :number and summons.panel = :panel and summons.country = :country
                          and seat.vote = 'conflict'
                        """)
                .param("number", number.value())
                .param("panel", kind.name())
                .param("country", panel.country().value())
                .query((row, index) -> new AgencyCode(row.getString("agency")))
                .list());
        panel.members().stream()
                .map(Panel.Member::agency)
                .filter(agency -> barred.bars(number, agency))
                .forEach(conflicted::add);
        return conflicted;
    }
}
