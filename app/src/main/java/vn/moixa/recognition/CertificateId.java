package vn.moixa.recognition;

import java.util.UUID;
import vn.moixa.shared.Ids;

public record CertificateId(UUID value) {

    public static CertificateId next() {
        return new CertificateId(Ids.next());
    }
}
