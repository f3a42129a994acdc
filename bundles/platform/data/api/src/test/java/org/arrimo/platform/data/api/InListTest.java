package org.arrimo.platform.data.api;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InListTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 10", "10, 10", "11, 50", "51, 100", "101, 500", "500, 500", "501, 501", "1200, 1500"})
    void everyValueIsInAListOfOneOfFewLengths(int values, int places) {
        List<Long> all = LongStream.range(0, values).boxed().toList();
        List<List<Long>> lists = InList.of(all);
        Set<Long> found = new HashSet<>();
        lists.forEach(found::addAll);
        assertThat(found).hasSize(values).containsAll(all);
        assertThat(lists.stream().mapToInt(List::size).sum()).isEqualTo(places);
        assertThat(lists)
                .allSatisfy(list -> assertThat(List.of(1, 10, 50, 100, 500)).contains(list.size()));
    }

    @Test
    void whatIsThereTwiceIsAskedForOnceAndNothingForNothing() {
        assertThat(InList.of(List.of(7L, 7L, 7L))).containsExactly(List.of(7L));
        assertThat(InList.of(List.of())).isEmpty();
        assertThat(InList.filled(List.of("a", "b"), 4)).containsExactly("a", "b", "b", "b");
        assertThat(InList.marks(3)).isEqualTo("?, ?, ?");
    }
}
