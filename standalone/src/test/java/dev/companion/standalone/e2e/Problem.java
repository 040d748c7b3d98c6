package dev.companion.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.companion.standalone.e2e.Web.Answer;

/** What a refusal must look like: RFC 9457, a sentence, and nothing of what someone wrote. */
final class Problem {

    /** What tests write where it will be refused. */
    static final String SAID = "zanzibar-xylophone";

    private Problem() {}

    static void assertProblem(Answer answer, int status, String... said) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString("")).isNotBlank();
        assertThat(problem.path("detail").asString("")).as(answer.text()).isNotBlank();
        for (var part : said) {
            assertThat(problem.path("detail").asString()).contains(part);
        }
        assertThat(answer.text()).doesNotContain(SAID).doesNotContain("Exception");
    }
}
