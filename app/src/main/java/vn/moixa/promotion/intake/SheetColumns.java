package vn.moixa.promotion.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.moixa.intake.Choice;
import vn.moixa.intake.Column;
import vn.moixa.promotion.domain.Field;
import vn.moixa.promotion.domain.FieldType;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.web.Language;
import vn.moixa.web.Texts;

/** The columns of a workbook, made from the fields of the kind; the labels of the form are the headers. */
final class SheetColumns {

    static final String DISTRICT = "district";

    private static final Map<String, List<String>> ALSO_CALLED = Map.ofEntries(
            Map.entry("name", List.of("Tên điểm", "Tên sự kiện", "Tên kênh")),
            Map.entry("producer", List.of("Tên chủ thể", "Chủ thể OCOP", "Tên HTX")),
            Map.entry("product", List.of("Tên sản phẩm", "Sản phẩm OCOP", "Mã sản phẩm")),
            Map.entry("channel", List.of("Sàn", "Tên sàn", "Kênh bán hàng")),
            Map.entry("link", List.of("Đường dẫn", "URL", "Địa chỉ liên kết", "Website", "Trang web")),
            Map.entry("valid_from", List.of("Ngày bắt đầu", "Từ")),
            Map.entry("valid_to", List.of("Ngày kết thúc", "Đến", "Đến ngày")),
            Map.entry("bank_key", List.of("Tên ngân hàng")),
            Map.entry("account_number", List.of("STK", "Số TK")),
            Map.entry("holder", List.of("Tên tài khoản", "Tên chủ tài khoản")),
            Map.entry("unit", List.of("Xã", "Phường", "Xã phường", "Xã phường thị trấn", "Địa bàn")),
            Map.entry("address_as_printed", List.of("Địa điểm")),
            Map.entry("opened_on", List.of("Ngày khai trương", "Ngày thành lập")),
            Map.entry("held_from", List.of("Ngày tổ chức", "Từ ngày")),
            Map.entry("held_to", List.of("Đến ngày")),
            Map.entry("sales_vnd", List.of("Doanh thu", "Doanh số bán")));

    private SheetColumns() {}

    static List<Column> of(Kind kind, Texts texts) {
        var columns = new ArrayList<Column>();
        for (Field field : kind.fields()) {
            if (field.type() != FieldType.PHOTO) {
                columns.add(column(field, kind, texts));
            }
        }
        if (kind.owner() == Kind.Owner.PLACE) {
            columns.add(Column.text(DISTRICT, texts.text(Language.VI, "promotion.field.district"))
                    .alsoCalled("Huyện", "Huyện thị xã thành phố"));
        }
        return List.copyOf(columns);
    }

    private static Column column(Field field, Kind kind, Texts texts) {
        String title = texts.text(Language.VI, "promotion.field." + field.key());
        Column column = switch (field.type()) {
            case LINE, TEXT, PRODUCER, PRODUCT, PRODUCTS, CHANNEL, BANK, PLACE, PHOTO ->
                Column.text(field.key(), title).atMost(field.longest());
            case DATE, FIRST_DAY, LAST_DAY -> Column.date(field.key(), title);
            case WHOLE, MONEY -> Column.number(field.key(), title);
            case ADDRESS, LINK -> Column.url(field.key(), title);
            case ACCOUNT_NUMBER -> Column.code(field.key(), title, 0);
            case YES_NO ->
                Column.choice(
                        field.key(),
                        title,
                        Choice.of("true", "Có", "x", "1", "Yes"),
                        Choice.of("false", "Không", "0", "No"));
            case CHOICE ->
                Column.choice(
                        field.key(),
                        title,
                        field.choices().stream()
                                .map(value -> choice(value, texts))
                                .toArray(Choice[]::new));
        };
        column = column.alsoCalled(texts.text(Language.EN, "promotion.field." + field.key()))
                .alsoCalled(ALSO_CALLED.getOrDefault(field.key(), List.of()).toArray(String[]::new));
        boolean asked = field.required() && !kind.initial().has(field.key());
        return asked ? column.needed() : column;
    }

    private static Choice choice(String value, Texts texts) {
        return Choice.of(
                value,
                texts.text(Language.VI, "promotion.choice." + value),
                texts.text(Language.EN, "promotion.choice." + value));
    }
}
