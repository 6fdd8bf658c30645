package vn.moixa.demo.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A sample producer: an invented name, its legal types through time (R13), its place and who leads it. */
public final class Owner {

    private final Home home;
    private final List<TypeSince> types = new ArrayList<>();
    private final List<Life> lives = new ArrayList<>();
    private @Nullable Place place;
    private @Nullable Trade trade;
    private String brand = "";
    private String leader = "";
    private boolean woman;
    private boolean ethnicMinority;
    private @Nullable LocalDate ceasedOn;

    Owner(Home home, LegalType type, LocalDate founded) {
        this.home = home;
        types.add(new TypeSince(type, founded));
    }

    public Home home() {
        return home;
    }

    public List<TypeSince> types() {
        return types;
    }

    public List<Life> lives() {
        return lives;
    }

    public LocalDate founded() {
        return types.getFirst().since();
    }

    public @Nullable LocalDate ceasedOn() {
        return ceasedOn;
    }

    public Place place() {
        return Objects.requireNonNull(place, "every owner is settled once the world is told");
    }

    public Trade trade() {
        return Objects.requireNonNull(trade, "every owner has a trade once the world is told");
    }

    public String brand() {
        return brand;
    }

    public String leader() {
        return leader;
    }

    public boolean woman() {
        return woman;
    }

    public boolean ethnicMinority() {
        return ethnicMinority;
    }

    public String name() {
        return types.getLast().type().nameOf(trade().cooperativeWord(), brand);
    }

    public LegalType typeOn(LocalDate day) {
        return types.stream()
                .filter(type -> !day.isBefore(type.since()))
                .reduce((earlier, later) -> later)
                .orElse(types.getFirst())
                .type();
    }

    public long validOn(LocalDate day) {
        return lives.stream().filter(life -> life.validOn(day).isPresent()).count();
    }

    boolean isSettled() {
        return place != null;
    }

    boolean hasTrade() {
        return trade != null;
    }

    void turnsInto(LegalType type, LocalDate since) {
        types.add(new TypeSince(type, since));
    }

    void settles(Place where) {
        place = where;
    }

    void takesUp(Trade what) {
        trade = what;
    }

    void isCalled(String newBrand) {
        brand = newBrand;
    }

    void isLedBy(Leader person) {
        leader = person.name();
        woman = person.woman();
        ethnicMinority = person.ethnicMinority();
    }

    void ceases(LocalDate day) {
        ceasedOn = day;
    }

    public record TypeSince(LegalType type, LocalDate since) {}

    record Leader(String name, boolean woman, boolean ethnicMinority) {}

    /** Where the owner was registered: in one of the two old provinces, or in the merged one. */
    public enum Home {
        OLD_LAO_CAI,
        OLD_YEN_BAI,
        MERGED
    }

    /** Legal types as the registry keeps them; a name says which. */
    public enum LegalType {
        COOPERATIVE {
            @Override
            String nameOf(String tradeWord, String brand) {
                return "Hợp tác xã " + tradeWord + " " + brand;
            }
        },
        COOPERATIVE_GROUP {
            @Override
            String nameOf(String tradeWord, String brand) {
                return "Tổ hợp tác " + tradeWord + " " + brand;
            }
        },
        ENTERPRISE {
            @Override
            String nameOf(String tradeWord, String brand) {
                return "Công ty TNHH " + brand;
            }
        },
        HOUSEHOLD {
            @Override
            String nameOf(String tradeWord, String brand) {
                return "Hộ sản xuất " + brand;
            }
        },
        HOUSEHOLD_BUSINESS {
            @Override
            String nameOf(String tradeWord, String brand) {
                return "Hộ kinh doanh " + brand;
            }
        };

        abstract String nameOf(String tradeWord, String brand);
    }
}
