package dev.companion.mind.memory;

import java.util.Set;

/**
 * The words that {@link Features} counts; ours. {@link #GENERAL} are those that could stand in
 * anybody's line: encouragement, praise and the large words of life.
 */
enum WordSets {
    OWN("i i'm im i've i'd i'll me my mine myself we we're we've we'll us our ours"),
    OTHERS("you you're you've you'll you'd your yours yourself u ur"),
    LIFE(
            "mom mum mother dad father parents brother sister son daughter kids kid children child"
                + " baby wife husband partner boyfriend girlfriend fiance fiancee family grandma"
                + " grandmother grandpa grandfather aunt uncle cousin friend friends roommate"
                + " neighbor dog cat puppy kitten pet pets born birthday anniversary wedding"
                + " married engaged divorced pregnant single doctor hospital diagnosed allergic"
                + " allergy asthma surgery medication therapy therapist cancer diabetes illness"
                + " sick injured injury job boss work company office career school college"
                + " university degree exam class teacher study studying graduated student hired"
                + " fired promoted interview business salary house home apartment moved moving city"
                + " country hometown live lived car bought sold own owned hobby favorite favourite"
                + " prefer love hate vegan vegetarian religion church trip travel travelled"
                + " traveled vacation flight camping beach park concert game tournament band team"
                + " guitar piano painting book movie garden volunteer adopted adoption died passed"
                + " funeral secret afraid scared dream address phone email name called"),
    NUMBERS(
            "one two three four five six seven eight nine ten eleven twelve twenty thirty forty"
                    + " fifty hundred thousand first second third half dozen few couple several"),
    TIMES(
            "yesterday today tonight tomorrow ago last next recently morning evening night weekend"
                + " week weeks weekly month months year years monday tuesday wednesday thursday"
                + " friday saturday sunday january february april june july august september"
                + " october november december summer winter birthday anniversary christmas easter"
                + " thanksgiving halloween"),
    PAST(
            "was were had went took got made met saw found gave told felt came thought won lost did"
                + " bought began started tried finished spent left brought joined ran wrote drove"
                + " ate slept built taught grew used been"),
    FUTURE(
            "will gonna going plan plans planning planned soon hope hoping want wants wanted decide"
                + " decided deciding appointment meeting deadline promise promised remind remember"
                + " schedule scheduled start starting looking upcoming goal goals might"),
    REACTIONS(
            "wow thanks thank congrats congratulations bye sounds looks nice great cool awesome"
                + " amazing glad yeah yes yep ok okay sure hey hi hello haha lol oh agree"
                + " absolutely definitely exactly worries welcome luck keep sorry good well really"
                + " totally"),
    GENERAL(
            "support supports supported supporting supportive love loves loved loving lovely care"
                + " cares caring help helps helped helping helpful hope strength strong stronger"
                + " courage brave inspire inspires inspired inspiring inspiration motivate"
                + " motivates motivated motivating motivation important importance special"
                + " meaningful meaning powerful positive positivity grateful thankful appreciate"
                + " appreciated appreciation proud pride happy happiness joy joyful fun peace"
                + " peaceful calm calming comfort comforting relax relaxing relaxed beautiful"
                + " gorgeous incredible wonderful fantastic great amazing perfect interesting"
                + " exciting excited impressive worth believe understand understanding understood"
                + " acceptance accept accepted community connect connected connection connections"
                + " share shared sharing memories memory moment moments experience experiences life"
                + " lives living world journey path growth balance difference impact change changes"
                + " challenge challenges challenging tough hard difficult rewarding effort"
                + " dedication passion passionate creative creativity express expression focus"
                + " mindset attitude energy time times thought thoughts mind heart soul spirit"
                + " nature beauty people person others everyone everybody someone anyone friend"
                + " friends family truth real true matter matters value values truly super enjoy"
                + " enjoyed enjoying enjoyable encourage encouraging encouragement encouraged"
                + " remind reminds reminder learn lesson cherish treasure wish luck stay remember"
                + " forget absolutely agree picture pictures photo photos place places ways stuff"
                + " part"),
    PLAIN(
            "about after again also always another around away back because been before being best"
                + " better between both came come could does doing done down each else even ever"
                + " every everything feel feels from gets getting give gives going gonna good great"
                + " have having hear hearing help here hope into it's just keep kind know like"
                + " little look looking looks lots love made make makes making many maybe mean"
                + " means more most much must need never nice only other over people pretty really"
                + " right said same seems should some something sometimes soon still stuff such"
                + " sure take than thank thanks that that's their them then there there's these"
                + " they they're thing things think this those though time together tell totally"
                + " very want well were what what's when where which while will with without would"
                + " wow your you're you've you'll yeah yourself definitely amazing awesome cool"
                + " glad sounds let's can't don't didn't doesn't isn't wasn't won't i've i'll"
                + " we're"),
    ;

    // Set.of is immutable, though its type does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> words;

    WordSets(String spaced) {
        this.words = Set.of(spaced.split(" ", -1));
    }

    boolean contains(String word) {
        return words.contains(word);
    }
}
