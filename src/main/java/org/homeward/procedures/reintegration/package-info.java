/** The steps of the support at home: the talk about needs, visits, safety, lost contact, the closure. */
@NullMarked
@org.springframework.modulith.NamedInterface("reintegration")
package org.homeward.procedures.reintegration;

import org.jspecify.annotations.NullMarked;
