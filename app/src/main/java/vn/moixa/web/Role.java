package vn.moixa.web;

/** What a person may be in the programme. A role always holds within an area or for one producer: see {@link Grant}. */
public enum Role {
    PRODUCER,
    COMMUNE_OFFICER,
    PROVINCIAL_OFFICER,
    ADVISER,
    COUNCIL_MEMBER,
    COUNCIL_CHAIR,
    SECRETARY,
    FINANCE_OFFICER,
    AUDITOR,
    ADMINISTRATOR,
    BUYER;

    /** Works for a public body, and so signs in with a second factor. */
    public boolean isStaff() {
        return this != PRODUCER && this != BUYER;
    }
}
