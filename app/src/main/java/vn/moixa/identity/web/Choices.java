package vn.moixa.identity.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.web.Choice;
import vn.moixa.web.Frame;
import vn.moixa.web.Role;

/** What can be chosen in the forms of accounts. */
@Component
class Choices {

    private final Areas areas;

    Choices(Areas areas) {
        this.areas = areas;
    }

    List<Choice> roles(Frame frame) {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), RoleSentence.name(role, frame)))
                .toList();
    }

    List<Choice> communes() {
        return areas.communesOfLaoCai().stream()
                .map(unit -> new Choice(unit.code(), unit.fullName()))
                .toList();
    }

    boolean knowsCommune(String code) {
        return areas.communesOfLaoCai().stream().anyMatch(unit -> unit.code().equals(code));
    }
}
