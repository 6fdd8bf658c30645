package vn.moixa.appraisal.council.domain;

/** What a person is in a council. */
public enum MemberRole {
    CHAIR,
    MEMBER,
    SECRETARY;

    /** The secretary records and does not mark (R68). */
    public boolean marks() {
        return this != SECRETARY;
    }
}
