/** The steps in which services for a person are planned, asked for and given, and what is asked for on a case's page. */
@NullMarked
@org.springframework.modulith.NamedInterface("services")
package org.homeward.procedures.services;

import org.jspecify.annotations.NullMarked;
