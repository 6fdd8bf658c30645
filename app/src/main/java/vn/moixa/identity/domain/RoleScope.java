package vn.moixa.identity.domain;

import vn.moixa.web.Grant;
import vn.moixa.web.Role;

/** Where a role can be held. */
public enum RoleScope {
    COMMUNE,
    PROVINCE,
    COMMUNE_OR_PROVINCE,
    PRODUCER,
    NOWHERE_IN_PARTICULAR;

    public static RoleScope of(Role role) {
        return switch (role) {
            case PRODUCER -> PRODUCER;
            case COMMUNE_OFFICER -> COMMUNE;
            case ADVISER, FINANCE_OFFICER, AUDITOR -> COMMUNE_OR_PROVINCE;
            case PROVINCIAL_OFFICER, COUNCIL_MEMBER, COUNCIL_CHAIR, SECRETARY, ADMINISTRATOR -> PROVINCE;
            case BUYER -> NOWHERE_IN_PARTICULAR;
        };
    }

    /** Whether the grant says where it holds, as its role needs. */
    public static boolean fits(Grant grant) {
        boolean commune = grant.communeCode() != null;
        boolean producer = grant.producerId() != null;
        return switch (of(grant.role())) {
            case COMMUNE -> commune && !producer;
            case PROVINCE, NOWHERE_IN_PARTICULAR -> !commune && !producer;
            case COMMUNE_OR_PROVINCE -> !producer;
            case PRODUCER -> producer && !commune;
        };
    }
}
