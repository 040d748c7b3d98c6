package dev.companion.bench;

import java.util.List;

/**
 * What people might say: short and long, glad and sad, questions and remarks. The same each run.
 */
final class Phrases {

    private static final List<String> ALL =
            List.of(
                    "Good morning! Did you sleep well?",
                    "I finally got the job I told you about. I can hardly believe it.",
                    "My sister called. We had a fight again and I hung up on her.",
                    "What do you think about people who never change their mind?",
                    "It rained the whole day, so I stayed in and read.",
                    "I am so tired of this. Nothing I do at work is ever good enough for them.",
                    "Do you remember what I said about the lake last summer?",
                    "We are planning a trip to Lisbon in May, four days, mostly to eat and walk"
                            + " around. I would love to see the tiles and take that yellow tram"
                            + " everyone talks about.",
                    "Thanks, that really helped.",
                    "ok",
                    "Tell me something I do not know about octopuses.",
                    "My dog died on Sunday. The flat is so quiet now.",
                    "I started to learn the cello. My neighbours are saints.",
                    "Why do you always agree with me?",
                    "I made the soup you suggested and it was delicious!",
                    "I am nervous about tomorrow; the doctor wanted to see me in person about the"
                            + " results, and that cannot be a good sign, can it?",
                    "Guess who wrote me after three years. Marta!",
                    "That was not kind of you.",
                    "I have an idea for a story about a lighthouse keeper who collects the letters"
                            + " that wash ashore. Where would you begin?",
                    "lol yes exactly",
                    "My brother and I painted the kitchen green. It looks awful and we love it.",
                    "Can we talk about something else?",
                    "I ran ten kilometres today, for the first time in my life!",
                    "Everyone at the party knew each other and I stood by the window.");

    private Phrases() {}

    static String at(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }

    static List<String> all() {
        return ALL;
    }
}
