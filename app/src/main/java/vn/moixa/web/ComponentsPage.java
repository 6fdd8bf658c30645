package vn.moixa.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.moixa.web.chart.BarChart;
import vn.moixa.web.chart.Bullet;
import vn.moixa.web.chart.Cartogram;
import vn.moixa.web.chart.ColumnChart;
import vn.moixa.web.chart.LineChart;
import vn.moixa.web.chart.MiniMap;
import vn.moixa.web.chart.Spark;
import vn.moixa.web.chart.StackedBars;
import vn.moixa.web.chart.Term;

/** Every part of the look on one page, with invented content, for whoever builds the next page. */
public record ComponentsPage(Frame frame) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    public List<Choice> choices() {
        return List.of(new Choice("low", "Dưới 50%"), new Choice("high", "Từ 50% trở lên"));
    }

    public FormErrors errors() {
        return FormErrors.of("phone", "Số điện thoại phải có 10 chữ số");
    }

    public List<StateCount> states() {
        return List.of(
                new StateCount(Tone.OK, Tone.OK.icon(), "3", "Đạt", "#ok"),
                new StateCount(Tone.INFO, "arrow-up-right-circle", "4", "Đúng tiến độ", "#info"),
                new StateCount(Tone.SOON, "exclamation-triangle", "3", "Nguy cơ", "#soon"),
                new StateCount(Tone.BAD, Tone.BAD.icon(), "1", "Khó đạt", "#bad"),
                new StateCount(Tone.OFF, "question-circle", "1", "Thiếu số liệu", "#off"));
    }

    public List<Tab> tabs() {
        return List.of(new Tab("#a", "Chưa tính 24", true), new Tab("#b", "Đã tính 188", false));
    }

    public List<Link> crumbs() {
        return List.of(new Link("#", "Trang chủ"), new Link("#", "Sản phẩm"));
    }

    public Map<String, String> definitions() {
        return Map.of("Mã sản phẩm", "15-04672-21-2025");
    }

    public List<TimelineEntry> events() {
        return List.of(
                new TimelineEntry(
                        "2026-11-20", "20/11/2026, 09:30", "Hội đồng mở phiên", "9 trên 11 thành viên có mặt"),
                new TimelineEntry("2026-11-02", "02/11/2026, 08:15", "Xã gửi đề nghị", ""));
    }

    public Term term() {
        return new Term(LocalDate.of(2025, 8, 5), LocalDate.of(2028, 8, 5), TODAY);
    }

    public Term pastTerm() {
        return new Term(LocalDate.of(2023, 8, 12), LocalDate.of(2026, 8, 12), TODAY);
    }

    public Bullet bullet() {
        return new Bullet(.6, 1.8, "Thực hiện bằng 60% đích, dự báo 180%");
    }

    public Spark spark() {
        return new Spark(List.of(3.0, 4.0, 4.0, 6.0, 7.0, 7.0, 9.0));
    }

    public LineChart line() {
        return new LineChart(
                "Tỷ lệ sản phẩm lên sàn theo tháng, 2024",
                "Nét liền: thực hiện. Nét chấm: dự báo.",
                "Từ 61% tháng 1 lên 88,7% tháng 10, dự báo 94,3%, đích 100%",
                List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"),
                Arrays.asList(61.0, 64.0, 68.0, 71.0, 74.0, 77.0, 80.0, 84.0, 86.5, 88.7, null, null),
                Arrays.asList(null, null, null, null, null, null, null, null, null, 88.7, 91.5, 94.3),
                100.0,
                "Đích 100%",
                value -> frame.decimal(java.math.BigDecimal.valueOf(value), value % 1 == 0 ? 0 : 1) + "%");
    }

    public ColumnChart columns() {
        return new ColumnChart(
                "Số sản phẩm từ 3 sao qua các năm",
                "Nét đứt: số được báo cáo.",
                "Từ 10 năm 2018 lên 605",
                "Thời điểm",
                "Sản phẩm",
                List.of(
                        new ColumnChart.Column("2018", 10, ColumnChart.Kind.REPORTED, "Lào Cai cũ"),
                        new ColumnChart.Column("2022", 139, ColumnChart.Kind.REPORTED, "Lào Cai cũ"),
                        new ColumnChart.Column("2024", 269, ColumnChart.Kind.OTHER_EXTENT, "Lào Cai cũ"),
                        new ColumnChart.Column("2026", 605, ColumnChart.Kind.COMPUTED, "Sau hợp nhất")),
                value -> frame.number(Math.round(value)));
    }

    public BarChart bars() {
        return new BarChart(
                "Theo nhóm ngành",
                List.of(new BarChart.Row("Thực phẩm", 507, "#"), new BarChart.Row("Đồ uống", 47, null)),
                value -> frame.number(Math.round(value)));
    }

    public StackedBars stacked() {
        return new StackedBars(
                "Sản phẩm theo hạng sao",
                "Sản phẩm theo hạng sao ở hai xã",
                "Xã, phường",
                List.of("3 sao", "4 sao", "5 sao"),
                List.of(
                        new StackedBars.Row("Phường Sa Pa", List.of(6L, 5L, 2L)),
                        new StackedBars.Row("Xã Lục Yên", List.of(12L, 3L, 0L))));
    }

    public Cartogram map() {
        var tiles = new ArrayList<Cartogram.Tile>();
        for (var i = 0; i < 24; i++) {
            var name = "Ví Dụ " + (i + 1);
            tiles.add(new Cartogram.Tile(
                    "0" + i, name, "Xã " + name, 2 + i % 6, 2 + i / 6, i % 13, "Xã " + name + ": " + i % 13, "#ds-xa"));
        }
        return new Cartogram("Bản đồ ô vuông", tiles);
    }

    public MiniMap miniMap() {
        return new MiniMap(
                map().tiles().stream()
                        .map(tile -> new MiniMap.Cell(tile.code(), tile.column(), tile.row()))
                        .toList(),
                "07",
                "Vị trí của xã");
    }
}
