package io.github.statsigemulator.event;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Which event of which project a row holds. */
@Embeddable
record EventKey(String projectId, long ordinal) implements Serializable {}
