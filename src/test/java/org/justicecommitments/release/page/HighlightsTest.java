package org.justicecommitments.release.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.justicecommitments.release.page.Highlights.Span;

class HighlightsTest {

    @Test
    void spansThatOverlapOrTouchAreMarkedAsOneAndNothingIsMarkup() {
        String html = Highlights.html("<b>free legal aid</b>", List.of(new Span(3, 13), new Span(8, 17)));

        assertThat(html).isEqualTo("&lt;b&gt;<mark>free legal aid</mark>&lt;/b&gt;");
    }

    @Test
    void twoPlacesAreTwoMarksAndWhatLiesOutsideIsLeftOut() {
        assertThat(Highlights.html("a b c", List.of(new Span(4, 5), new Span(0, 1), new Span(4, 9), new Span(3, 3))))
                .isEqualTo("<mark>a</mark> b <mark>c</mark>");
    }

    @Test
    void namesOfPagesHoldNoPath() {
        assertThat(Frame.name("KE0033")).isEqualTo("KE0033");
        assertThat(Frame.name("../../index")).matches("x-[0-9a-f]{16}");
    }
}
