package vn.moixa.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.moixa.web.Viewer;
import vn.moixa.web.Viewers;

@Component
class AccountViewers implements Viewers {

    @Override
    public Optional<Viewer> viewer(UUID accountId) {
        return Optional.empty();
    }

    @Override
    public Optional<Viewer> viewerOfToken(String token) {
        return Optional.empty();
    }
}
