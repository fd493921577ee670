package io.github.statsigemulator.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps numbers out that are written in few letters and take gigabytes to calculate with, such as 1e999999999. */
public final class HugeNumbers {

    private static final long MOST_DIGITS = 1000;

    private HugeNumbers() {}

    /**
     * Looks through a body.
     *
     * @throws FaultyRequestException at the place of the first number that is too long when it is written out
     */
    static void refuse(Map<String, ? extends @Nullable Object> fields) {
        fields.forEach(HugeNumbers::refuse);
    }

    /**
     * Looks through a value.
     *
     * @param place of the value in the body
     * @throws FaultyRequestException at the place of the first number that is too long when it is written out
     */
    public static void refuse(String place, @Nullable Object value) {
        if (value instanceof BigDecimal number && Math.abs((long) number.scale()) > MOST_DIGITS) {
            throw new FaultyRequestException(
                    place,
                    "must have at most %d digits when it is written out, not as many as %.40s"
                            .formatted(MOST_DIGITS, number.toString()));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> refuse(place + "." + name, part));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                refuse(place + "[" + i + "]", list.get(i));
            }
        }
    }
}
