package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {

    private final List<String> letters = List.of("a", "b", "c", "d", "e");

    @Test
    void cutsAPageOutOfAList() {
        assertThat(new Paging(2, 2).of(letters)).containsExactly("c", "d");
    }

    @Test
    void leavesTheLastPageShort() {
        assertThat(new Paging(2, 3).of(letters)).containsExactly("e");
        assertThat(new Paging(2, 3).pages(letters.size())).isEqualTo(3);
    }

    @Test
    void isEmptyBeyondTheLastPage() {
        assertThat(new Paging(100, Integer.MAX_VALUE).of(letters)).isEmpty();
    }

    @Test
    void countsAnEmptyListAsOnePage() {
        assertThat(new Paging(100, 1).pages(0)).isOne();
    }
}
