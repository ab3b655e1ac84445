package org.homeward.sop;

import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/** The services that an agency asked others for. The access policy has decided before which parts of the case a reader may see. */
public interface RequestedServices {

    /** Those that are being asked or given now, in the order in which they were planned. */
    List<RequestedService> running(CaseNumber number, AgencyCode madeBy);
}
