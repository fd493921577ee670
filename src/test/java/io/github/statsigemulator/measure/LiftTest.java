package io.github.statsigemulator.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The statistics of pulse. Checked against the two results of the vendor's example (docs.statsig.com,
 * api-reference/experiments/retrieve-pulse-results-beta), of which one has a confidence of 80 and one of 90 percent;
 * against a table of Student's distribution; against the worked example of the vendor's page on
 * Bonferroni's correction, and that of Benjamini and Hochberg's paper of 1995 (section 3.2).
 */
class LiftTest {

    private static final Lift PURCHASES = new Lift(
            new Sample(1589, 62.12929623567921, 0.7248273669644147),
            new Sample(1669, 61.56363636363636, 0.7461734327711735));

    private static final Lift SUPPORT = new Lift(
            new Sample(4690, 0.7126860063129415, 0.003953024266669566),
            new Sample(4696, 0.7159428911362284, 0.0038882253564431193));

    @Test
    void agreesWithTheVendorsExample() {
        assertThat(PURCHASES.change()).isEqualTo(-0.5656598720428505, within(1e-12));
        assertThat(PURCHASES.margin(0.2)).isEqualTo(1.3331521511820725, within(1e-6));
        assertThat(PURCHASES.percent(PURCHASES.change())).isEqualTo(-0.9104559464139017, within(1e-9));
        assertThat(PURCHASES.percent(PURCHASES.margin(0.2))).isEqualTo(2.145770565507353, within(1e-6));
        assertThat(SUPPORT.change()).isEqualTo(0.0032568848232868985, within(1e-12));
        assertThat(SUPPORT.margin(0.1)).isEqualTo(0.009120368109978388, within(1e-6));
        assertThat(SUPPORT.percent(SUPPORT.margin(0.1))).isEqualTo(1.2797175795779019, within(1e-6));
        assertThat(SUPPORT.pValue()).isEqualTo(0.5569502167465609, within(1e-4));
    }

    @Test
    void judgesFewUnitsByWelchsTest() {
        // means 3 and 6, variances of the means 0.5 and 0.5: t = 3, 8 degrees of freedom, p = 0.01707 by the table
        Lift lift = new Lift(sample(1, 2, 3, 4, 5), sample(4, 5, 6, 7, 8));

        assertThat(lift.control()).isEqualTo(new Sample(5, 3, Math.sqrt(0.5)));
        assertThat(lift.pValue()).isEqualTo(0.017072, within(1e-5));
        assertThat(lift.margin(0.05)).isEqualTo(1.959964, within(1e-5));
    }

    @Test
    void judgesQuotientsByTheirUnits() {
        // 6/3 over units of 1/1, 2/1, 3/1: the plain case; twice the denominator halves mean and error
        Sample plain = sample(1, 2, 3);
        Sample quotient =
                Sample.of(Stream.of(1, 2, 3).map(each -> amount(each, 2)).toList());
        Sample steady = Sample.of(List.of(amount(1, 2), amount(2, 4), amount(5, 10)));

        assertThat(quotient.mean()).isEqualTo(plain.mean() / 2);
        assertThat(quotient.error()).isEqualTo(plain.error() / 2, within(1e-12));
        assertThat(steady.mean()).isEqualTo(0.5);
        assertThat(steady.error()).isZero();
    }

    @Test
    void isNotJudgedWithoutUnits() {
        Lift none = new Lift(sample(), sample());
        Lift one = new Lift(sample(1), sample(1, 2));
        Lift alike = new Lift(sample(1, 1), sample(1, 1));
        Lift apart = new Lift(sample(1, 1), sample(2, 2));

        assertThat(none.isJudged()).isFalse();
        assertThat(none.control()).isEqualTo(new Sample(0, 0, Double.NaN));
        assertThat(one.isJudged()).isFalse();
        assertThat(alike.pValue()).isEqualTo(1);
        assertThat(apart.pValue()).isZero();
    }

    @Test
    void dividesTheLevelAmongMetricsAndGroupsAsBonferroni() {
        Correction correction = new Correction(0.05, false, true, 0.6, false, false);
        Correction both = new Correction(0.05, true, true, 0.6, false, false);
        Correction equal = new Correction(0.06, false, true, null, false, false);

        assertThat(correction.bonferroni(2, 2, 4, true)).isEqualTo(0.015, within(1e-12));
        assertThat(correction.bonferroni(2, 4, 2, false)).isEqualTo(0.005, within(1e-12));
        assertThat(both.bonferroni(2, 2, 4, true)).isEqualTo(0.0075, within(1e-12));
        assertThat(equal.bonferroni(2, 2, 4, true)).isEqualTo(0.01, within(1e-12));
        assertThat(Correction.none(0.05).bonferroni(2, 2, 4, true)).isEqualTo(0.05);
    }

    @Test
    void findsTheLevelOfBenjaminiAndHochberg() {
        List<Double> paper = List.of(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
                0.7590, 1.0000);

        assertThat(Correction.hochberg(0.05, paper)).isEqualTo(0.05 * 4 / 15, within(1e-12));
        assertThat(Correction.hochberg(0.05, List.of(0.5, 0.9))).isEqualTo(0.025);
        assertThat(Correction.hochberg(0.05, List.of(0.04, 0.01))).isEqualTo(0.05);
        assertThat(Correction.hochberg(0.05, Collections.emptyList())).isEqualTo(0.05);
    }

    private static Sample sample(int... numbers) {
        return Sample.of(
                IntStream.of(numbers).mapToObj(number -> Amount.of(number)).toList());
    }

    private static Amount amount(int numerator, int denominator) {
        return new Amount(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }
}
