package vn.moixa.intake;

import java.util.UUID;

public record ImportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
