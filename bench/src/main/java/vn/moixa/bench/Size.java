package vn.moixa.bench;

/** How much there is: the province of today, the programme of the whole country, and a size at which growth shows. */
enum Size {
    PROVINCE(1_000, 500, "64MB"),
    COUNTRY(20_000, 10_000, "64MB"),
    STRESS(1_000_000, 200_000, "512MB");

    final int products;
    final int producers;
    final String sharedBuffers;

    Size(int products, int producers, String sharedBuffers) {
        this.products = products;
        this.producers = producers;
        this.sharedBuffers = sharedBuffers;
    }
}
