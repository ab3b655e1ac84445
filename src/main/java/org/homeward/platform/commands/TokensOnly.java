package org.homeward.platform.commands;

import org.homeward.casefile.keys.KeyRing;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Accounts, keys and the audit log, for the command that makes a token; what else lies beside them is never made. */
@ComponentScan(basePackageClasses = KeyRing.class, basePackages = "org.homeward.audit", lazyInit = true)
@Import(AccountsOnly.class)
class TokensOnly {}
