package vn.moixa.intake.table;

/** A text made of differently formatted runs, read as plain text; the reading aids for East Asian script (rPh) are not part of it. */
final class RichText {

    private RichText() {}

    static String read(GuardedXml xml, String end) throws UnreadableFile {
        var text = new StringBuilder();
        var inText = false;
        var inAid = false;
        while (xml.next() && !xml.endOf(end)) {
            if (xml.startOf("t")) {
                inText = true;
            } else if (xml.endOf("t")) {
                inText = false;
            } else if (xml.startOf("rPh")) {
                inAid = true;
            } else if (xml.endOf("rPh")) {
                inAid = false;
            } else if (inText && !inAid && xml.isText()) {
                xml.appendText(text);
            }
        }
        return text.toString();
    }
}
