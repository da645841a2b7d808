package org.moneytrail.settings;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;

import java.time.Duration;
import java.util.List;

/**
 * {@code marks}: which payments become origins and targets.
 *
 * @param before how long before a seizure credits to its subjects are suspected proceeds
 * @param after how long after a seizure they still are
 * @param procurement how long before a seizure payments to its counterparties may have procured it
 * @param askWhoPaidProceeds whether one also asks who paid what is suspected to be proceeds
 * @param ownedSharePercent from which share on a company counts as its owners'
 * @param cashBridge how far apart a withdrawal and a deposit may lie to be the same cash
 * @param cashBridgeTolerancePercent how much their amounts may differ, of the larger one
 * @param lawfulPurposes national purpose codes of credits that are no proceeds
 * @param subjectRolesProceeds roles whose credits are suspected proceeds
 * @param counterpartyRoles roles to whom the seized goods were paid for
 */
public record MarksSettings(
        Duration before,
        Duration after,
        Duration procurement,
        boolean askWhoPaidProceeds,
        int ownedSharePercent,
        Duration cashBridge,
        int cashBridgeTolerancePercent,
        List<String> lawfulPurposes,
        List<SubjectRole> subjectRolesProceeds,
        List<SubjectRole> counterpartyRoles) {

    public MarksSettings {
        lawfulPurposes = List.copyOf(lawfulPurposes);
        subjectRolesProceeds = List.copyOf(subjectRolesProceeds);
        counterpartyRoles = List.copyOf(counterpartyRoles);
    }

    static MarksSettings read(Reader in) {
        return new MarksSettings(
                in.duration("before", ZERO, ofDays(3650)),
                in.duration("after", ZERO, ofDays(3650)),
                in.duration("procurement", ZERO, ofDays(3650)),
                in.bool("ask-who-paid-proceeds"),
                in.percent("owned-share-percent", 1, 100),
                in.duration("cash-bridge", ZERO, ofDays(365)),
                in.percent("cash-bridge-tolerance-percent", 0, 100),
                in.texts("lawful-purposes"),
                in.choices("subject-roles-proceeds", 0, SubjectRole.class),
                in.choices("counterparty-roles", 0, SubjectRole.class));
    }
}
