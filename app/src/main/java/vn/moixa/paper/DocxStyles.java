package vn.moixa.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Real heading styles, so that the outline is there for readers who move by headings. */
final class DocxStyles {

    private static final int LEVELS = 4;

    private DocxStyles() {}

    static String heading(int level) {
        return "Heading" + level;
    }

    static void addHeadings(XWPFStyles styles) {
        for (int level = 1; level <= LEVELS; level++) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId(heading(level));
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading " + level);
            style.addNewQFormat();
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            styles.addStyle(new XWPFStyle(style));
        }
    }
}
