package vn.moixa.registry.usecase;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.registry.ProductChanged;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.store.ProductCodes;

/** Gives a product its code at registration by the commune, in the four-part form (R85, R86, R88). */
@Component
public class GiveProductCode {

    private static final String PROVINCE = "15";
    private static final String LIST = "2025";

    private final ProductCodes codes;
    private final ApplicationEventPublisher events;

    GiveProductCode(ProductCodes codes, ApplicationEventPublisher events) {
        this.codes = codes;
        this.events = events;
    }

    @Transactional
    public ProductCode give(ProductId product, String communeCode, int year, LocalDate givenOn) {
        var code = new ProductCode(PROVINCE, null, communeCode, codes.nextNumber(LIST, communeCode, year), year);
        if (!codes.add(product.value(), code, givenOn)) {
            throw new IllegalStateException("The number was given before: " + code);
        }
        events.publishEvent(new ProductChanged(List.of(product)));
        return code;
    }

    /** Takes over a code printed in a source; its number is used up. */
    @Transactional
    public boolean record(ProductId product, ProductCode code) {
        boolean added = codes.add(product.value(), code, null);
        codes.useUp(code);
        return added;
    }
}
