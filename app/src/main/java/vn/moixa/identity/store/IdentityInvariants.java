package vn.moixa.identity.store;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.moixa.audit.Invariant;
import vn.moixa.audit.Invariants;

/** What always holds for accounts, roles and what opens them. */
@Component
class IdentityInvariants implements Invariants {

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql(
                        "identity-somebody-administers",
                        "Khi đã có tài khoản cán bộ thì luôn còn ít nhất một quản trị viên đang hoạt động",
                        "Once there are accounts of staff, at least one active account administers",
                        """
                        select 'no administrator' where exists (select from identity.role_grant where role not in ('PRODUCER', 'BUYER'))
                        and not exists (select from identity.role_grant g join identity.account a on a.id = g.account_id
                                        where g.role = 'ADMINISTRATOR' and g.revoked_at is null and a.state = 'ACTIVE')"""),
                Invariant.sql(
                        "identity-commune-roles-have-a-commune",
                        "Cán bộ xã luôn gắn với một xã, phường của danh mục hiện hành",
                        "A commune officer belongs to a commune of the present list",
                        """
                        select id::text from identity.role_grant
                        where role = 'COMMUNE_OFFICER' and (area_code is null or area_list <> '2025')"""),
                Invariant.sql(
                        "identity-provincial-roles-cover-the-province",
                        "Quản trị viên, cán bộ tỉnh và hội đồng có quyền trên toàn tỉnh",
                        "Administrators, provincial officers and councils hold their roles in the whole province",
                        """
                        select id::text from identity.role_grant
                        where role in ('ADMINISTRATOR', 'PROVINCIAL_OFFICER', 'COUNCIL_MEMBER', 'COUNCIL_CHAIR', 'SECRETARY')
                          and (area_code is not null or producer_id is not null)"""),
                Invariant.sql(
                        "identity-second-factor-has-a-secret",
                        "Xác thực hai bước đã bật thì có khoá",
                        "A confirmed second factor has a secret",
                        "select id::text from identity.account where totp_confirmed_at is not null and totp_secret is null"),
                Invariant.sql(
                        "identity-second-factors-are-sealed",
                        "Khoá của xác thực hai bước chỉ được lưu ở dạng mã hoá",
                        "Secrets of second factors are kept sealed",
                        "select id::text from identity.account where totp_secret not like 'v1:%'"),
                Invariant.sql(
                        "identity-disabled-accounts-have-no-sessions",
                        "Tài khoản đã ngừng không còn phiên đăng nhập",
                        "A disabled account has no session",
                        """
                        select a.id::text from identity.account a
                        join identity.web_session s on s.principal_name = a.id::text where a.state = 'DISABLED'"""),
                Invariant.sql(
                        "identity-disabled-accounts-have-no-tokens",
                        "Tài khoản đã ngừng không còn mã truy cập còn hiệu lực",
                        "A disabled account has no token that holds",
                        """
                        select t.id::text from identity.api_token t
                        join identity.account a on a.id = t.account_id where a.state = 'DISABLED' and t.revoked_at is null"""),
                Invariant.sql(
                        "identity-passwords-are-hashed-with-argon2",
                        "Mật khẩu chỉ được lưu dưới dạng băm Argon2id",
                        "Passwords are kept as Argon2id hashes only",
                        """
                        select id::text from identity.account
                        where password_hash <> '!' and password_hash not like '$argon2id$%'"""),
                Invariant.sql(
                        "identity-sessions-belong-to-accounts",
                        "Mỗi phiên đã đăng nhập thuộc một tài khoản",
                        "Every signed-in session belongs to an account",
                        """
                        select s.session_id from identity.web_session s where s.principal_name is not null
                          and not exists (select from identity.account a where a.id::text = s.principal_name)"""),
                Invariant.sql(
                        "identity-tokens-end",
                        "Mã truy cập có ngày hết hạn sau ngày tạo",
                        "A token ends after it was made",
                        """
                        select id::text from identity.api_token where expires_at <= created_at"""),
                Invariant.sql(
                        "identity-roles-end-after-they-began",
                        "Vai trò bị thu hồi sau khi được cấp",
                        "A role is taken back after it was given",
                        "select id::text from identity.role_grant where revoked_at < granted_at"),
                Invariant.sql(
                        "identity-samples-are-no-real-people",
                        "Tài khoản mẫu chỉ dùng địa chỉ thử",
                        "Sample accounts use addresses of test domains only",
                        """
                        select id::text from identity.account
                        where sample and email !~ '(\\.example|\\.test|@vidu\\.vn)$'"""));
    }
}
