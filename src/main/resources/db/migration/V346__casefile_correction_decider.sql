-- Once the part of the agency has ended for which a correction waits, it waits for another one.
grant update (waits_for) on correction_asked to ${appRole};
