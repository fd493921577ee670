package io.github.statsigemulator.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every entity has.
 *
 * @param id the published id; empty only in a body that has not been given one yet
 * @param name as it was written
 * @param description free text, empty if none
 * @param tags names of tags
 * @param targetApps apps that the entity is limited to; none means all
 * @param team name of the owning team, or null
 * @param teamID id of the owning team, or null
 * @param creatorID who made it, or null
 * @param creatorName display name of who made it, or null
 * @param creatorEmail e-mail address of who made it, or null
 * @param createdTime epoch milliseconds
 * @param lastModifierID who changed it last, or null
 * @param lastModifierName display name of who changed it last, or null
 * @param lastModifierEmail e-mail address of who changed it last, or null
 * @param lastModifiedTime epoch milliseconds
 * @param version 1 when created, one more with each edit
 * @param details what only the Console shows and nothing else depends on, by the names that it has there
 */
public record Meta(
        String id,
        String name,
        String description,
        List<String> tags,
        List<String> targetApps,
        @Nullable String team,
        @Nullable String teamID,
        @Nullable String creatorID,
        @Nullable String creatorName,
        @Nullable String creatorEmail,
        long createdTime,
        @Nullable String lastModifierID,
        @Nullable String lastModifierName,
        @Nullable String lastModifierEmail,
        long lastModifiedTime,
        int version,
        Map<String, Object> details) {

    public Meta {
        id = Defaults.text(id);
        name = name == null ? id : name;
        description = Defaults.text(description);
        tags = Defaults.list(tags);
        targetApps = Defaults.list(targetApps);
        details = Defaults.object(details);
    }

    /** What an entity is born with: that id and name, and nothing else. */
    public static Meta of(String id, String name) {
        return new Meta(
                id, name, "", List.of(), List.of(), null, null, null, null, null, 0, null, null, null, 0, 0, Map.of());
    }

    /** The same under that id. */
    public Meta withId(String given) {
        return with(given, tags, targetApps, details);
    }

    /** The same with those tags. */
    public Meta withTags(List<String> others) {
        return with(id, others, targetApps, details);
    }

    /** The same limited to those apps. */
    public Meta withTargetApps(List<String> others) {
        return with(id, tags, others, details);
    }

    /** The same with that detail in the place of a former one of its name. */
    public Meta withDetail(String detail, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(detail, value);
        return with(id, tags, targetApps, more);
    }

    private Meta with(String given, List<String> otherTags, List<String> otherApps, Map<String, Object> otherDetails) {
        return new Meta(
                given,
                name,
                description,
                otherTags,
                otherApps,
                team,
                teamID,
                creatorID,
                creatorName,
                creatorEmail,
                createdTime,
                lastModifierID,
                lastModifierName,
                lastModifierEmail,
                lastModifiedTime,
                version,
                otherDetails);
    }

    /** The meta data of a new entity: version 1, made and changed by the author now. */
    public Meta created(Author author, long now) {
        Making making = new Making(creatorID == null ? author.id() : creatorID, author.name(), author.email(), now);
        return stamped(making, author, now, 1);
    }

    /** These meta data after an edit of an entity that had {@code former}: its next version, its maker. */
    public Meta editing(Meta former, Author author, long now) {
        return stamped(making(former), author, now, former.version + 1);
    }

    /** These meta data as if nothing had been edited: with version, maker and last change of {@code former}. */
    public Meta unedited(Meta former) {
        Author last = new Author(former.lastModifierID, former.lastModifierName, former.lastModifierEmail);
        return stamped(making(former), last, former.lastModifiedTime, former.version);
    }

    /** Who made an entity, and when. */
    private record Making(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            long time) {}

    private Making making(Meta former) {
        return new Making(
                creatorID == null ? former.creatorID : creatorID,
                former.creatorName,
                former.creatorEmail,
                former.createdTime);
    }

    private Meta stamped(Making making, Author author, long now, int next) {
        return new Meta(
                id,
                name,
                description,
                tags,
                targetApps,
                team,
                teamID,
                making.id,
                making.name,
                making.email,
                making.time,
                author.id(),
                author.name(),
                author.email(),
                now,
                next,
                details);
    }
}
