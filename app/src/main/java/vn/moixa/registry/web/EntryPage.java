package vn.moixa.registry.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.CraftVillageLinks;
import vn.moixa.registry.usecase.ReadRegister.Whole;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;

/**
 * One record of the register with what hangs on it.
 *
 * @param facts label and value of the fields that are filled
 * @param related lists of records that belong to it
 * @param villages craft villages to link a product to
 * @param villageLinks links of a product to craft villages, also those that ended
 */
public record EntryPage(
        Frame frame,
        Whole whole,
        String title,
        @Nullable Link owner,
        String commune,
        String formerDistrict,
        Map<String, String> facts,
        List<Related> related,
        List<String> typePeriods,
        List<Choice> types,
        List<PhotoView> photos,
        List<Choice> villages,
        List<CraftVillageLinks.Link> villageLinks,
        FormErrors errors,
        String today) {

    /** Records of one kind that belong to this one, and where to add another; null when the viewer may not. */
    public record Related(
            String title, List<Link> links, @Nullable Link add) {}

    public record PhotoView(String id, String address, String caption) {}

    /** Craft villages that the product is linked to now. */
    public List<Choice> linkedVillages() {
        return villageLinks.stream()
                .filter(CraftVillageLinks.Link::holds)
                .map(link -> new Choice(link.village().toString(), link.name()))
                .toList();
    }

    public Subject subject() {
        return whole.entry().subject();
    }

    public String address() {
        return "/registry/" + subject().path() + "/" + whole.entry().id();
    }

    public boolean isProducer() {
        return subject() == Subject.PRODUCER;
    }

    public boolean isProduct() {
        return subject() == Subject.PRODUCT;
    }
}
