package org.moneytrail.report.page;

import java.util.Optional;

/**
 * An account or party of a case, and its part in it.
 *
 * @param role SUSPECT, SOURCE, INTERMEDIARY, ENDPOINT, FACILITATOR or DESIGNATED
 * @param account the account
 * @param party the party
 * @param name the party's name
 */
public record Subject(String role, Optional<String> account, Optional<String> party, Optional<String> name) {}
