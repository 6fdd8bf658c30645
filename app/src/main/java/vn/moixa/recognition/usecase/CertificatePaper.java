package vn.moixa.recognition.usecase;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.paper.OfficialDate;
import vn.moixa.paper.Paper;
import vn.moixa.paper.QrCode;
import vn.moixa.recognition.CertificateId;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.Producers;
import vn.moixa.shared.BrocadeSvg;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.web.Viewer;

/**
 * A certificate to print: framed by the brocade of its commune, with a QR code that opens the public check page (R155). No official
 * template is known, so it states the facts of the decision and claims no more; the OCOP mark is not drawn (R116).
 */
@Component
public class CertificatePaper {

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "moixa.page");
    private static final String PROVINCE = "15";
    /** Repeats of the pattern along the two sides: the proportions of a lying A4 sheet within its margins. */
    private static final int ACROSS = 30;

    private static final int DOWN = 20;
    private static final int QR_PIXELS_PER_MODULE = 10;

    private final ReadRecognition read;
    private final Producers producers;
    private final Paper paper;
    private final String address;

    CertificatePaper(
            ReadRecognition read, Producers producers, Paper paper, @Value("${moixa.public-address}") String address) {
        this.read = read;
        this.producers = producers;
        this.paper = paper;
        this.address = address;
    }

    /**
     * What the sheet says.
     *
     * @param number as the issuing body wrote it, or empty (R90)
     * @param notice why it no longer holds, or empty
     */
    public record Sheet(
            String frameSvg,
            String qr,
            String issuer,
            String product,
            String producer,
            String placeOfProducer,
            String stars,
            String number,
            String decision,
            String validity,
            String dateLine,
            String signer,
            String code,
            String address,
            String notice,
            boolean sample) {}

    @Transactional(readOnly = true)
    public byte[] pdf(CertificateId id, Viewer viewer) {
        var page = new StringOutput();
        TEMPLATES.render("recognition/certificate-paper.jte", sheet(id, viewer), page);
        return paper.pdf(page.toString());
    }

    private Sheet sheet(CertificateId id, Viewer viewer) {
        var certified = read.certificate(id, viewer);
        var filed = certified.filed();
        var decided = filed.decided();
        var producer = Optional.ofNullable(certified.product().producer()).flatMap(producers::find);
        String commune = Optional.ofNullable(certified.product().place().communeCode())
                .or(() -> producer.map(card -> card.place().communeCode()))
                .orElse(PROVINCE);
        var term = filed.records().term();
        String link = address + "/kiem-tra/" + filed.code();
        boolean holds = certified.status() != null && certified.status().carriesStar();
        return new Sheet(
                // A tagged PDF says every figure in words, also one that only adorns.
                BrocadeSvg.of(commune, "giay-chung-nhan")
                        .frame(ACROSS, DOWN, 1)
                        .replaceFirst("<svg ", "<svg alt=\"Khung hoa văn thổ cẩm\" "),
                QrCode.of(link).pngDataUri(QR_PIXELS_PER_MODULE),
                decided.issuer(),
                certified.product().name(),
                producer.map(ProducerCard::name).orElse(""),
                producer.map(card -> card.place().addressAsPrinted()).orElse(""),
                filed.stars() + " SAO",
                filed.number() == null ? "" : filed.number(),
                "Quyết định số " + decided.number()
                        + (decided.signedOn() == null ? "" : " ngày " + VietnameseDate.print(decided.signedOn())),
                "Có giá trị từ ngày " + VietnameseDate.print(term.issuedOn()) + " đến hết ngày "
                        + VietnameseDate.print(term.expiresOn()),
                OfficialDate.line("Lào Cai", term.issuedOn()),
                decided.signer() == null ? "" : decided.signer(),
                filed.code(),
                link,
                holds
                        ? ""
                        : "Giấy chứng nhận này không còn hiệu lực tại ngày " + VietnameseDate.print(certified.today()),
                filed.sample());
    }
}
