/** The steps in which services for a person are planned, asked for and given, and the requests on a case's page. */
@NullMarked
@org.springframework.modulith.NamedInterface("services")
package org.homeward.procedures.services;

import org.jspecify.annotations.NullMarked;
