package vn.moixa.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal of the API: status, stable code, the field at fault and the key of the sentence that says what to do. Outside the API it
 * becomes the error page of its code.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final @Nullable String field;
    private final String messageKey;
    private final transient @Nullable Object[] arguments;

    private Problem(
            HttpStatus status, String code, @Nullable String field, String messageKey, @Nullable Object[] arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
        this.messageKey = messageKey;
        this.arguments = arguments;
    }

    public static Problem of(
            HttpStatus status, String code, @Nullable String field, String messageKey, @Nullable Object... arguments) {
        return new Problem(status, code, field, messageKey, arguments);
    }

    /** With the sentence of the error page of the same code. */
    public static Problem of(HttpStatus status, String code) {
        return of(status, code, null, "web.error." + code + ".advice");
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    String messageKey() {
        return messageKey;
    }

    @Nullable
    Object[] arguments() {
        return arguments;
    }
}
