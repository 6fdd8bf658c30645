package vn.moixa.appraisal.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.appraisal.calendar.usecase.ReadCalendar;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Role;

@MoixaTest
class CalendarPageTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    ReadCalendar read;

    @Test
    void R49_thePublishedTableHoldsTetAndNationalDayOf2026() {
        var calendar = read.calendar();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 2, 17))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 9, 2))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 25))).isTrue();
        assertThat(calendar.knows(2026)).isTrue();
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R7_anOfficerChangesADayWithReasonAndTheHistoryStays() {
        var day = LocalDate.of(2027, 5, 4);
        assertThat(read.calendar().isWorkingDay(day)).isTrue();
        change("2027-05-04", "HOLIDAY", "Nghỉ bù", "Thông báo nghỉ bù của tỉnh");
        assertThat(read.calendar().isWorkingDay(day)).isFalse();
        change("2027-05-04", "ORDINARY", "Bỏ nghỉ bù", "Đính chính thông báo trước");
        assertThat(read.calendar().isWorkingDay(day)).isTrue();
        assertThat(browser.get().uri("/appraisal/calendar?year=2027"))
                .hasStatusOk()
                .bodyText()
                .contains("Thông báo nghỉ bù của tỉnh", "Đính chính thông báo trước", "Nguyễn Thị Mẫu", "04/05/2027");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void whatIsMissingIsSaidAndNothingIsKept() {
        assertThat(browser.post()
                        .uri("/appraisal/calendar")
                        .with(csrf())
                        .param("day", "31/02/2027")
                        .param("kind", "FEAST"))
                .hasStatus(422)
                .bodyText()
                .contains("Nhập ngày, ví dụ", "Chọn loại ngày.");
        assertThat(browser.post()
                        .uri("/appraisal/calendar")
                        .with(csrf())
                        .param("day", "2027-05-04")
                        .param("kind", "HOLIDAY")
                        .param("nameVi", "Nghỉ")
                        .param("reason", "ngắn"))
                .hasStatus(422)
                .bodyText()
                .contains("ít nhất 10 ký tự");
        assertThat(read.changesOf(2027)).isEmpty();
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = "03037")
    void aCommuneReadsTheTableAndChangesNothing() {
        assertThat(browser.get().uri("/appraisal/calendar"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Thêm hoặc sửa một ngày");
        assertThat(browser.post()
                        .uri("/appraisal/calendar")
                        .with(csrf())
                        .param("day", "2027-05-04")
                        .param("kind", "HOLIDAY")
                        .param("nameVi", "Nghỉ")
                        .param("reason", "Xã cho nghỉ thêm một ngày"))
                .hasStatus(403);
    }

    private void change(String day, String kind, String name, String reason) {
        assertThat(browser.post()
                        .uri("/appraisal/calendar")
                        .with(csrf())
                        .param("day", day)
                        .param("kind", kind)
                        .param("nameVi", name)
                        .param("reason", reason))
                .hasStatus(303);
    }
}
