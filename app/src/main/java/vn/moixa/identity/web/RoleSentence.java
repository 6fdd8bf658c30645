package vn.moixa.identity.web;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.web.Frame;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;

/** A role and where it holds, in words. */
@Component
class RoleSentence {

    private final Areas areas;

    RoleSentence(Areas areas) {
        this.areas = areas;
    }

    String of(Grant grant, Frame frame) {
        String role = name(grant.role(), frame);
        if (grant.communeCode() != null) {
            String commune = areas.name(UnitList.FROM_2025, grant.communeCode()).orElse(grant.communeCode());
            return frame.text("identity.role.in", role, commune);
        }
        return grant.producerId() != null
                ? frame.text("identity.role.of", role, Objects.toString(grant.producerId()))
                : role;
    }

    static String name(Role role, Frame frame) {
        return frame.text("identity.role." + role.name());
    }
}
