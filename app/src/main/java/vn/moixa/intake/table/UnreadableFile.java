package vn.moixa.intake.table;

import vn.moixa.intake.Message;

/** The file is not what it should be; says so in a sentence for the person who sent it. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message why;

    public UnreadableFile(Message why) {
        super(why.key());
        this.why = why;
    }

    UnreadableFile(String key, Object... arguments) {
        this(Message.of("intake.file." + key, arguments));
    }

    public Message why() {
        return why;
    }
}
