package vn.moixa.appraisal;

import org.jspecify.annotations.Nullable;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;

/**
 * A dossier came into another state.
 *
 * @param from null when it was begun
 */
public record DossierMoved(
        DossierId dossier,
        ProductId product,
        ProducerId producer,
        @Nullable DossierState from,
        DossierState to) {}
