package io.github.statsigemulator;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.TreeBuildingGenerator;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes every number in its shortest form: 10 instead of 10.0, 33.3 instead of 33.30, 100 instead of 1E+2. */
class ShortestDecimals extends SimpleModule {

    /** Beyond that many zeros a number keeps its exponent: it would fill the memory. */
    private static final int MOST_ZEROS = 100;

    ShortestDecimals() {
        addSerializer(new Decimals());
        addSerializer(Double.class, new Doubles<>(Double.class));
        addSerializer(Double.TYPE, new Doubles<>(Double.TYPE));
        addSerializer(Float.class, new Doubles<>(Float.class));
        addSerializer(Float.TYPE, new Doubles<>(Float.TYPE));
    }

    private static void write(BigDecimal value, JsonGenerator json) {
        BigDecimal stripped = value.stripTrailingZeros();
        boolean isPlain = Math.abs((long) stripped.scale()) <= MOST_ZEROS;
        if (json instanceof TreeBuildingGenerator) { // a tree keeps numbers, not their text
            json.writeNumber(isPlain && stripped.scale() < 0 ? stripped.setScale(0) : stripped);
            return;
        }
        json.writeNumber(isPlain ? stripped.toPlainString() : stripped.toString());
    }

    private static final class Decimals extends StdScalarSerializer<BigDecimal> {

        Decimals() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            write(value, json);
        }
    }

    private static final class Doubles<N extends Number> extends StdScalarSerializer<N> {

        Doubles(Class<N> type) {
            super(type);
        }

        @Override
        public void serialize(N value, JsonGenerator json, SerializationContext context) {
            if (Double.isFinite(value.doubleValue())) {
                write(new BigDecimal(value.toString()), json);
            } else {
                json.writeNull(); // as JSON.stringify does
            }
        }
    }
}
