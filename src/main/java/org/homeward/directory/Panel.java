package org.homeward.directory;

import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CountryCode;

/**
 * The seats of a country's panel, which takes a formal decision together.
 *
 * @param step the role of the panel in models, {@code identification-panel}
 * @param quorum how many members must sign
 * @param dissent how a dissenting member is heard: {@code recorded}, {@code chairDecides}, {@code none}
 */
public record Panel(
        String step, CountryCode country, AgencyCode chair, int quorum, String dissent, List<Member> members) {

    public Panel {
        members = List.copyOf(members);
    }

    /** A signing member: an agency, and in which function it sits there ({@code police}, {@code labour} ...). */
    public record Member(AgencyCode agency, String function, String source) {}
}
