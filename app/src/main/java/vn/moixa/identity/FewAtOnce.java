package vn.moixa.identity;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Lets only a few passwords be hashed at a time: a flood of sign-ins waits in line instead of taking memory and all cores. */
final class FewAtOnce implements PasswordEncoder {

    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE);

    FewAtOnce(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inLine(() -> encoder.matches(password, hash));
    }

    private boolean inLine(BooleanSupplier work) {
        places.acquireUninterruptibly();
        try {
            return work.getAsBoolean();
        } finally {
            places.release();
        }
    }
}
