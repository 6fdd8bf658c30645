package vn.moixa.appraisal.commune.domain;

/**
 * The number in the office part of Mẫu 01 (R76): {@code …-… /PĐK-(province)-(commune)-(year)}. What the two places before the stroke hold is
 * not explained there; here the first is the running number of the office in the year, the second that of the product in its code.
 */
public record FormNumber(int running, int product, String office, int year) {

    public static final String PROVINCE_OFFICE = "15";

    /** An office is a commune of the province, or the province itself. */
    @Override
    public String toString() {
        String place = office.equals(PROVINCE_OFFICE) ? PROVINCE_OFFICE : PROVINCE_OFFICE + "-" + office;
        return "%02d-%02d/PĐK-%s-%d".formatted(running, product, place, year);
    }
}
