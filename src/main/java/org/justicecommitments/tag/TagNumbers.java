package org.justicecommitments.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.tag.Taxonomy.Tag;

/** The number of each tag in a taxonomy, by its code: figures by tag stand in arrays. */
final class TagNumbers {

    private final Map<String, Integer> byCode = new HashMap<>();

    TagNumbers(List<Tag> tags) {
        tags.forEach(tag -> byCode.put(tag.code(), byCode.size()));
    }

    /** The number of a tag; -1 if the taxonomy has none of this code. */
    int of(String code) {
        return byCode.getOrDefault(code, -1);
    }
}
