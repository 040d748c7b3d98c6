package dev.companion.topics;

import org.junit.jupiter.api.Test;

final class DocsTest {

    private final Catalogue catalogue = Catalogue.load();

    @Test
    void the_page_of_topics_says_what_is_declared() {
        Kept.agrees(Kept.at("docs/topics.md"), TopicsPage.of(catalogue), "docs.write");
    }

    @Test
    void the_asyncapi_file_says_what_is_declared() {
        Kept.agrees(Kept.at("docs/asyncapi.yaml"), AsyncApi.of(catalogue), "docs.write");
    }
}
