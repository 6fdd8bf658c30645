package violation.registry.usecase;

/** Where everything would meet. */
public class ProductService {}
