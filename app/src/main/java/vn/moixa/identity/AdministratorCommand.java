package vn.moixa.identity;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.identity.usecase.OpenAccount;
import vn.moixa.shared.Command;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** {@code ./moixa administrator EMAIL NAME}: opens the account of an administrator, the way into a new installation. */
@Component
class AdministratorCommand implements Command {

    private static final Viewer CONSOLE = new Viewer(null, "./moixa administrator", List.of());

    private final OpenAccount openAccount;

    AdministratorCommand(OpenAccount openAccount) {
        this.openAccount = openAccount;
    }

    @Override
    public String name() {
        return "administrator";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() < 2) {
            out.println("./moixa administrator EMAIL \"Họ và tên\"");
            return 2;
        }
        String name = String.join(" ", arguments.subList(1, arguments.size()));
        var account = new NewAccount(
                arguments.getFirst(), name, null, Language.VI, false, List.of(Grant.inProvince(Role.ADMINISTRATOR)));
        return switch (openAccount.invite(CONSOLE, account)) {
            case OpenAccount.Outcome.Opened opened -> {
                out.println("Mở liên kết này trong 7 ngày để đặt mật khẩu: " + opened.link());
                yield 0;
            }
            case OpenAccount.Outcome.AddressTaken() -> refuse(out, "Địa chỉ này đã có tài khoản.");
            case OpenAccount.Outcome.NotAnAddress() -> refuse(out, "Địa chỉ thư điện tử chưa đúng.");
            case OpenAccount.Outcome.GrantDoesNotFit misfit -> refuse(out, "Vai trò không hợp lệ.");
        };
    }

    private static int refuse(PrintStream out, String sentence) {
        out.println(sentence);
        return 1;
    }
}
