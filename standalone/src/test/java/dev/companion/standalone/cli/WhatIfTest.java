package dev.companion.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WhatIfTest {

    @TempDir Path home;

    private final FakeGateway gateway =
            new FakeGateway().on("POST /personality/what-if", LifeAnswers.TWO_LIVES);

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void the_verdict_comes_before_the_table() {
        var outcome = cli().run("what-if", "--user", "ana", "--set", "trait.neuroticism=0.9");

        var then = LifeAnswers.local("2026-03-03T18:02:00Z");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .isEqualTo(
                        """
                        They part at %s (message m1).
                        They are farthest apart at %s (event e1): 0.50 in P, A, D.
                        On average they are 0.08 apart, at the end 0.05.
                        neuroticism: 0.30 as lived, 0.90 otherwise
                        1 event could not be lived again:
                          message m2: no recorded call of this model

                                                                     as lived           otherwise
                        when                       felt                  P     A     D      P     A     D  apart
                        %s  happy for         +0.50 −0.25 +0.13  +0.20 +0.15 +0.13  0.50
                        %s  baseline drifted  +0.30  0.00 +0.13      –     –     –  only as lived
                        """
                                .formatted(
                                        then,
                                        then,
                                        then,
                                        LifeAnswers.local("2026-03-04T04:02:00Z")));
    }

    @Test
    void every_condition_is_sent() throws IOException {
        Files.writeString(home.resolve("rules.json"), "{\"version\": 2, \"parameters\": {}}");

        cli().run(
                        "what-if",
                        "--user",
                        "ana",
                        "--from",
                        "2026-03-01T00:00:00Z",
                        "--set",
                        "trait.neuroticism=0.9",
                        "rule.mood_half_life_hours=3",
                        "--rules",
                        "rules.json",
                        "--drop",
                        "m1",
                        "m2",
                        "--appraiser",
                        "offline");

        assertThat(JsonMapper.shared().readTree(gateway.requests().getFirst().body()))
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"user_id": "ana", "from": "2026-03-01T00:00:00Z",
                                         "set": {"trait.neuroticism": 0.9, "rule.mood_half_life_hours": 3.0},
                                         "rules": {"version": 2, "parameters": {}},
                                         "drop": ["m1", "m2"], "appraiser": "offline"}
                                        """));
    }

    @Test
    void both_lives_are_drawn_with_the_place_where_they_part() throws IOException {
        var outcome =
                cli().run(
                                "what-if",
                                "--user",
                                "ana",
                                "--set",
                                "trait.neuroticism=0.9",
                                "--plot",
                                "two.svg");

        assertThat(outcome.err()).isEqualTo("drawn into two.svg\n");
        assertThat(Files.readString(home.resolve("two.svg")))
                .contains("as lived", "otherwise: neuroticism 0.9", "A   they part", "B   farthest")
                .contains("stroke-dasharray");
    }

    @Test
    void two_lives_that_are_the_same_are_said_to_be() {
        gateway.on("POST /personality/what-if", LifeAnswers.THE_SAME);

        var told = cli().run("what-if", "--user", "ana", "--appraiser", "offline");
        var drawn = cli().run("what-if", "--user", "ana", "--drop", "m", "--plot", "two.png");

        assertThat(told.code()).isZero();
        assertThat(told.out()).startsWith("The two lives are the same.\n");
        assertThat(drawn.code()).isEqualTo(1);
        assertThat(drawn.err()).contains("nothing to draw");
    }

    @Test
    void json_is_what_the_gateway_said() {
        var outcome = cli().run("what-if", "--user", "ana", "--appraiser", "offline", "--json");

        assertThat(outcome.json().path("lives")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--set trait.neuroticism",
                "--set trait.neuroticism=1.5",
                "--set trait.neuroticism=much",
                "--set rule.mood_half_life_hours=NaN",
                "--rules no-such-file.json",
                "--rules text.json",
                "--rules list.json",
                "--drop m --plot two.pdf",
                "--drop m --from yesterday",
                ""
            })
    void what_is_used_wrongly_is_told_in_one_line(String flags) throws IOException {
        Files.writeString(home.resolve("text.json"), "{half a li");
        Files.writeString(home.resolve("list.json"), "[]");

        var outcome = cli().run(("what-if --user ana " + flags).strip().split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1);
        assertThat(gateway.requests()).isEmpty();
    }

    @Test
    void an_unknown_key_names_the_keys_there_are() {
        var outcome = cli().run("what-if", "--user", "ana", "--set", "trait.patience=1");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("there is no \"trait.patience\"")
                .contains("trait.openness", "trait.neuroticism (within 0..1)")
                .contains("rule.mood_half_life_hours");
    }

    private Cli cli() {
        return new Cli(home).on(gateway.port());
    }
}
