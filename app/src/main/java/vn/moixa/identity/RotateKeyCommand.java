package vn.moixa.identity;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.identity.domain.SecretBox;
import vn.moixa.identity.store.SealedSecrets;
import vn.moixa.shared.Command;

/** {@code ./moixa rotate-key}: a new key seals all secrets; the running site takes it up by itself. */
@Component
class RotateKeyCommand implements Command {

    private final SecretKeys keys;
    private final SecretBox box;
    private final SealedSecrets secrets;

    RotateKeyCommand(SecretKeys keys, SecretBox box, SealedSecrets secrets) {
        this.keys = keys;
        this.box = box;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "rotate-key";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (keys.areGiven()) {
            out.println(
                    "Khoá đang được đặt bằng MOIXA_SECRET_KEY: hãy đặt \"khoá mới,khoá cũ\" rồi khởi động lại; khi khởi động mọi bí mật được mã hoá lại."
                            + " / The key comes from MOIXA_SECRET_KEY: set \"new,old\" and restart.");
            return 2;
        }
        try {
            keys.addToFile();
        } catch (IOException failed) {
            out.println("Không ghi được " + keys.file() + ", khoá cũ giữ nguyên: " + failed.getMessage());
            return 1;
        }
        box.reload();
        var count = secrets.sealAll();
        out.println("Khoá mới nằm ở dòng đầu của " + keys.file() + "; đã mã hoá lại " + count.sealed()
                + " bí mật. Các khoá cũ được giữ ở dòng sau để mở bản sao lưu cũ: xoá đi khi không còn cần.");
        if (count.lost() > 0) {
            out.println(count.lost() + " bí mật không khoá nào mở được; chủ tài khoản cần đăng ký lại bước thứ hai.");
            return 1;
        }
        return 0;
    }
}
