package vn.moixa.appraisal.council.domain;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.moixa.shared.Sha256;

/**
 * What the trail keeps of a sealed sheet: a hash of all that is in it. Without the salt, which is opened with the sheet, nobody can try the
 * few possible sheets one by one.
 */
public final class Commitment {

    private Commitment() {}

    /** Texts are written with their length, so that no text can pass from one field into another. */
    public static String of(
            String salt, UUID sheet, Map<String, OwnMark> marks, Map<String, String> knockOuts, String remark) {
        var text = new StringBuilder(salt).append('\n').append(sheet).append('\n');
        new TreeMap<>(marks)
                .forEach((criterion, mark) -> text.append(criterion)
                        .append('=')
                        .append(mark.points())
                        .append('/')
                        .append(mark.caseNumber())
                        .append('/')
                        .append(mark.noneMet())
                        .append('/')
                        .append(mark.remark().length())
                        .append(':')
                        .append(mark.remark())
                        .append('\n'));
        new TreeMap<>(knockOuts)
                .forEach((ground, reason) -> text.append('!')
                        .append(ground)
                        .append('/')
                        .append(reason.length())
                        .append(':')
                        .append(reason)
                        .append('\n'));
        text.append(remark);
        return Sha256.hex(text.toString());
    }
}
