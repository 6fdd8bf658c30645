package vn.moixa.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.identity.domain.SecretBox;
import vn.moixa.identity.domain.Totp;
import vn.moixa.identity.store.People;
import vn.moixa.identity.store.SealedSecrets;
import vn.moixa.test.MoixaTest;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
class SealedSecretsTest {

    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    SealedSecrets secrets;

    @Autowired
    RotateKeyCommand rotate;

    @Autowired
    SecretKeys keys;

    @Autowired
    SecretBox box;

    @Autowired
    JdbcClient sql;

    @TempDir
    Path folder;

    private AccountId officer;

    @BeforeEach
    void openAccount() {
        var account = new NewAccount(
                "can-bo@vidu.vn", "Cán bộ", null, Language.VI, true, List.of(Grant.inProvince(Role.AUDITOR)));
        officer = accounts.openAll(Viewer.ANYONE, List.of(account), "chè shan tuyết cổ thụ")
                .getFirst();
    }

    @Test
    void theSecretOfASecondFactorIsNotReadableInTheDatabase() {
        people.proposeTotp(officer, new Totp(SECRET));
        assertThat(kept()).startsWith("v1:").doesNotContain(SECRET);
        assertThat(people.find(officer).orElseThrow().totp()).isEqualTo(new Totp(SECRET));
    }

    @Test
    void readableSecretsOfEarlierVersionsAreSealedAtTheNextStart() {
        keep(SECRET);
        assertThat(people.find(officer).orElseThrow().totp()).isEqualTo(new Totp(SECRET));
        assertThat(secrets.sealAll()).isEqualTo(new SealedSecrets.Count(1, 0));
        assertThat(kept()).startsWith("v1:").doesNotContain(SECRET);
        assertThat(people.find(officer).orElseThrow().totp()).isEqualTo(new Totp(SECRET));
        assertThat(secrets.sealAll()).isEqualTo(new SealedSecrets.Count(0, 0));
    }

    @Test
    void aSecretMovedToAnotherAccountOpensNothing() {
        people.proposeTotp(officer, new Totp(SECRET));
        String stolen = kept();
        assertThat(box.open(stolen, officer.toString())).contains(SECRET);
        assertThat(box.open(stolen, AccountId.next().toString())).isEmpty();
        assertThat(box.open(stolen.substring(0, stolen.length() - 4) + "AAAA", officer.toString()))
                .isEmpty();
    }

    @Test
    void aNewKeySealsEverythingAndTheOldOneStaysForOldBackups() {
        people.proposeTotp(officer, new Totp(SECRET));
        String before = kept();
        var said = new ByteArrayOutputStream();
        assertThat(rotate.run(List.of(), new PrintStream(said, true, StandardCharsets.UTF_8)))
                .isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("đã mã hoá lại 1 bí mật");
        assertThat(kept()).startsWith(box.presentPrefix()).isNotEqualTo(before);
        assertThat(people.find(officer).orElseThrow().totp()).isEqualTo(new Totp(SECRET));
        assertThat(box.open(before, officer.toString())).contains(SECRET);
    }

    @Test
    void aRunningSiteTakesUpAKeyThatACommandMade() {
        var file = folder.resolve("secret.key");
        var site = new SecretBox(new SecretKeys("", file)::read);
        String first = site.seal(SECRET, "a");
        var command = new SecretKeys("", file);
        try {
            command.addToFile();
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        String second = new SecretBox(command::read).seal(SECRET, "a");
        assertThat(site.open(second, "a")).contains(SECRET);
        assertThat(site.open(first, "a")).contains(SECRET);
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        var file = folder.resolve("new/secret.key");
        assertThat(new SecretKeys("", file).read()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        new SecretKeys("", file).addToFile();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SecretKeys("", file).read()).hasSize(2);
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aKeyOfTheWrongLengthIsRefusedWithWhatToDo() {
        assertThatThrownBy(() -> new SecretKeys("bmdhbg==", folder).read()).hasMessageContaining("32 bytes in base64");
    }

    @Test
    void withoutItsKeyASecondFactorIsCountedAsLostAndNothingBreaks() {
        keep(new SecretBox(() -> List.of(SecretBox.freshKey())).seal(SECRET, officer.toString()));
        assertThat(secrets.sealAll()).isEqualTo(new SealedSecrets.Count(0, 1));
        assertThat(people.find(officer).orElseThrow().totp()).isNull();
    }

    private void keep(String secret) {
        sql.sql("update identity.account set totp_secret = ? where id = ?")
                .params(secret, officer.value())
                .update();
    }

    private String kept() {
        return sql.sql("select totp_secret from identity.account where id = ?")
                .param(officer.value())
                .query(String.class)
                .single();
    }
}
