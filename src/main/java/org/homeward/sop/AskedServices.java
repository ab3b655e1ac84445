package org.homeward.sop;

import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/** The services that an agency asked others for. What a reader may see of the case is asked before, by the access policy. */
public interface AskedServices {

    /** Those that are being asked or given now, in the order in which they were planned. */
    List<AskedService> running(CaseNumber number, AgencyCode madeBy);
}
