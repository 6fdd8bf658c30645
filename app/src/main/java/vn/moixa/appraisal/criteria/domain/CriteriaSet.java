package vn.moixa.appraisal.criteria.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One version of the criteria of a product set: the tree that is also the scoring sheet (R65). Immutable, like the published version it
 * comes from.
 */
public final class CriteriaSet {

    private final Head head;
    private final List<Part> parts;
    private final List<Text> dossierKnockOuts;
    private final Map<String, Leaf> leaves;
    private final List<Leaf> inOrder;
    private final List<Gate> gates;
    private final List<KnockOutGround> knockOuts;

    /**
     * What stands above the tree.
     *
     * @param instrument the code of the LegalInstrument it belongs to (R6)
     * @param effectiveTo the first day on which it no longer holds, or null
     * @param samplesRequired pieces that go with a dossier (R74); none for tourism
     * @param readingNotes suspect places of the appendix, kept as found (R37)
     */
    public record Head(
            SetCode code,
            int version,
            String instrument,
            Text name,
            Text industry,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            int samplesRequired,
            List<Band> bands,
            List<ReadingNote> readingNotes) {

        public Head {
            bands = List.copyOf(bands);
            readingNotes = List.copyOf(readingNotes);
        }
    }

    public CriteriaSet(Head head, List<Part> parts, List<Text> dossierKnockOuts) {
        this.head = head;
        this.parts = List.copyOf(parts);
        this.dossierKnockOuts = List.copyOf(dossierKnockOuts);
        this.leaves = leavesOf(parts);
        this.inOrder = List.copyOf(leaves.values());
        this.gates = gatesOf(leaves);
        this.knockOuts = Grounds.of(this);
    }

    public Head head() {
        return head;
    }

    public SetCode code() {
        return head.code();
    }

    public int version() {
        return head.version();
    }

    public Text name() {
        return head.name();
    }

    public OptionalInt number() {
        return head.code().number();
    }

    public List<Part> parts() {
        return parts;
    }

    public List<Text> dossierKnockOuts() {
        return dossierKnockOuts;
    }

    /** In the order of the sheet. */
    public List<Leaf> leaves() {
        return inOrder;
    }

    public Optional<Leaf> leaf(String number) {
        return Optional.ofNullable(leaves.get(number));
    }

    /** By star, then in the order of the sheet. */
    public List<Gate> gates() {
        return gates;
    }

    public Optional<Gate> gate(GateKey key) {
        return gates.stream().filter(gate -> gate.key().equals(key)).findFirst();
    }

    public List<KnockOutGround> knockOutGrounds() {
        return knockOuts;
    }

    public Optional<KnockOutGround> knockOutGround(String key) {
        return knockOuts.stream().filter(ground -> ground.key().equals(key)).findFirst();
    }

    public int max() {
        return parts.stream().mapToInt(Part::max).sum();
    }

    /** The points at which the band of a star begins. */
    public int edgeOf(int star) {
        return head.bands().stream()
                .filter(band -> band.star() == star)
                .mapToInt(Band::from)
                .findFirst()
                .orElseThrow();
    }

    /** The same content as another version. */
    public CriteriaSet asVersion(int version) {
        return new CriteriaSet(
                new Head(
                        head.code(),
                        version,
                        head.instrument(),
                        head.name(),
                        head.industry(),
                        head.effectiveFrom(),
                        head.effectiveTo(),
                        head.samplesRequired(),
                        head.bands(),
                        head.readingNotes()),
                parts,
                dossierKnockOuts);
    }

    private static Map<String, Leaf> leavesOf(List<Part> parts) {
        var found = new LinkedHashMap<String, Leaf>();
        for (Part part : parts) {
            for (Group group : part.groups()) {
                for (Criterion criterion : group.criteria()) {
                    if (criterion.isLeaf()) {
                        found.put(criterion.number(), new Leaf(part, group, null, criterion));
                    }
                    for (Criterion sub : criterion.subCriteria()) {
                        found.put(sub.number(), new Leaf(part, group, criterion, sub));
                    }
                }
            }
        }
        return found;
    }

    private static List<Gate> gatesOf(Map<String, Leaf> leaves) {
        var found = new ArrayList<Gate>();
        for (int star = 3; star <= 5; star++) {
            for (Leaf leaf : leaves.values()) {
                for (Option option : leaf.options()) {
                    if (option.minForStar() == star) {
                        found.add(new Gate(new GateKey(star, leaf.number()), option.points()));
                    }
                }
            }
        }
        return List.copyOf(found);
    }
}
