package dev.companion.standalone.e2e;

import static dev.companion.standalone.e2e.PromisedCall.get;
import static dev.companion.standalone.e2e.PromisedCall.may;
import static dev.companion.standalone.e2e.PromisedCall.must;
import static dev.companion.standalone.e2e.PromisedCall.post;

import dev.companion.standalone.e2e.PromisedCall.Field;
import dev.companion.standalone.e2e.PromisedCall.Kind;
import java.util.List;

/** Every path that clients were promised, with a good call of each. */
final class PromisedPaths {

    /** Whose companion the good calls are about. */
    static final String USER = "conform-ada";

    /** The promise itself; {@link #CALLS} must have a call of each. */
    static final List<String> PROMISED =
            List.of(
                    "POST /chat/message",
                    "POST /chat/proactive/{user_id}",
                    "GET /chat/session/{user_id}",
                    "POST /chat/session/{user_id}/end",
                    "POST /memory/search",
                    "GET /memory/episodic/{user_id}",
                    "GET /memory/semantic/{user_id}",
                    "POST /memory/consolidate/{user_id}",
                    "GET /memory/conflicts/{user_id}",
                    "DELETE /memory/memory/{memory_id}",
                    "GET /personality/current/{user_id}",
                    "GET /personality/history/{user_id}",
                    "POST /personality/update/{user_id}",
                    "GET /personality/quirks/{user_id}",
                    "GET /personality/needs/{user_id}",
                    "POST /personality/initialize/{user_id}",
                    "POST /personality/evolve/{user_id}",
                    "GET /admin/users",
                    "GET /admin/stats",
                    "GET /admin/interactions/{user_id}",
                    "GET /admin/security/incidents",
                    "POST /admin/user/{user_id}/reset",
                    "POST /admin/system/cleanup",
                    "POST /embed",
                    "POST /embed_query",
                    "GET /health");

    private static final List<Field> NONE = List.of();

    private static final List<PromisedCall> CHAT =
            List.of(
                    post(
                            "/chat/message",
                            NONE,
                            List.of(
                                    must("message", "I had green tea in Lisbon.", Kind.TEXT),
                                    must("user_id", USER, Kind.TEXT),
                                    may("username", "Ada", Kind.TEXT)),
                            "response:string",
                            "interaction_id:int",
                            "pad_state_after.pleasure:number",
                            "emotion_label:string",
                            "memories_used:list",
                            "processing_time_ms:int",
                            "was_proactive:bool"),
                    post("/chat/proactive/{user_id}", NONE, NONE, "success:bool"),
                    get(
                            "/chat/session/{user_id}",
                            NONE,
                            "user_id:string",
                            "current_emotion:string",
                            "pad_state.arousal:number",
                            "session_active:bool",
                            "last_updated:time"),
                    post(
                            "/chat/session/{user_id}/end",
                            NONE,
                            NONE,
                            "success:bool",
                            "memories_consolidated:int",
                            "session_ended_at:time"),
                    post(
                            "/embed",
                            NONE,
                            List.of(must("texts", List.of("green tea"), Kind.LIST)),
                            "embeddings:list",
                            "cached:list"),
                    post(
                            "/embed_query",
                            NONE,
                            List.of(must("texts", List.of("green tea"), Kind.LIST)),
                            "embeddings:list",
                            "cached:list"),
                    get("/health", NONE, "status:string", "timestamp:time", "services:object"));

    private static final List<PromisedCall> MEMORY =
            List.of(
                    post(
                            "/memory/search",
                            List.of(must("user_id", USER, Kind.TEXT)),
                            List.of(
                                    must("query", "green tea", Kind.TEXT),
                                    may("k", 5, Kind.INT),
                                    may("lambda_param", 0.7, Kind.NUMBER),
                                    may("min_importance", 0.0, Kind.NUMBER)),
                            "[].memory.id:string",
                            "[].relevance_score:number",
                            "[].mmr_score:number",
                            "[].retrieval_reason:string"),
                    get(
                            "/memory/episodic/{user_id}",
                            List.of(may("limit", 20, Kind.INT), may("offset", 0, Kind.INT)),
                            "[].id:string",
                            "[].user_id:string",
                            "[].content:string",
                            "[].memory_type:string",
                            "[].timestamp:time",
                            "[].recency_score:number",
                            "[].access_count:int",
                            "[].speaker:string",
                            "[].conversation_id:string",
                            "[].conversation_turn:int",
                            "[].metadata:object"),
                    get(
                            "/memory/semantic/{user_id}",
                            List.of(may("limit", 20, Kind.INT)),
                            "[].id:string",
                            "[].confidence:number?",
                            "[].source_episodic_ids:list"),
                    post(
                            "/memory/consolidate/{user_id}",
                            NONE,
                            NONE,
                            "semantic_memories_created:int",
                            "episodic_memories_processed:int",
                            "consolidation_timestamp:time",
                            "summary:string"),
                    get(
                            "/memory/conflicts/{user_id}",
                            List.of(may("status_filter", "pending", Kind.CHOICE)),
                            "[].id:int",
                            "[].memory_id_1:string",
                            "[].conflict_type:string",
                            "[].resolution_status:string"),
                    new PromisedCall(
                            "DELETE",
                            "/memory/memory/{memory_id}",
                            List.of(must("user_id", USER, Kind.TEXT)),
                            NONE,
                            List.of("success:bool", "message:string")));

    private static final String[] SNAPSHOT = {
        "id:int",
        "user_id:string",
        "timestamp:time",
        "big_five.openness:number",
        "big_five.conscientiousness:number",
        "big_five.extraversion:number",
        "big_five.agreeableness:number",
        "big_five.neuroticism:number",
        "pad_state.pleasure:number",
        "pad_state.arousal:number",
        "pad_state.dominance:number",
        "pad_baseline.pleasure:number",
        "emotion_label:string",
        "is_current:bool"
    };

    private static final List<PromisedCall> PERSONALITY =
            List.of(
                    get("/personality/current/{user_id}", NONE, SNAPSHOT),
                    get(
                            "/personality/history/{user_id}",
                            List.of(may("days", 30, Kind.INT), may("limit", 100, Kind.INT)),
                            "[].id:int",
                            "[].pad_state.dominance:number",
                            "[].is_current:bool"),
                    post(
                            "/personality/update/{user_id}",
                            NONE,
                            List.of(
                                    must("pleasure_delta", 0.2, Kind.NUMBER),
                                    must("arousal_delta", -0.1, Kind.NUMBER),
                                    must("dominance_delta", 0.0, Kind.NUMBER),
                                    must("reason", "A good day.", Kind.TEXT)),
                            "success:bool",
                            "new_pad_state.pleasure:number",
                            "updated_at:time"),
                    get(
                            "/personality/quirks/{user_id}",
                            List.of(may("active_only", false, Kind.BOOL)),
                            "[].id:int",
                            "[].quirk_type:string",
                            "[].description:string",
                            "[].strength:number",
                            "[].times_expressed:int",
                            "[].is_active:bool",
                            "[].created_at:time"),
                    get(
                            "/personality/needs/{user_id}",
                            NONE,
                            "[].id:int",
                            "[].user_id:string",
                            "[].need_type:string",
                            "[].current_level:number",
                            "[].baseline:number",
                            "[].decay_rate:number",
                            "[].last_updated:time",
                            "[].satisfaction_count:int"),
                    post(
                            "/personality/initialize/{user_id}",
                            List.of(
                                    must("username", "Ada", Kind.TEXT),
                                    may("profile", "supportive_friend", Kind.CHOICE)),
                            NONE,
                            "success:bool",
                            "personality.id:int",
                            "personality.big_five.openness:number",
                            "message:string"),
                    post(
                            "/personality/evolve/{user_id}",
                            NONE,
                            NONE,
                            "success:bool",
                            "message:string",
                            "processed_at:time"));

    private static final List<PromisedCall> ADMIN =
            List.of(
                    get(
                            "/admin/users",
                            List.of(may("limit", 100, Kind.INT), may("offset", 0, Kind.INT)),
                            "users:list",
                            "total_count:int",
                            "limit:int",
                            "offset:int"),
                    get(
                            "/admin/stats",
                            NONE,
                            "total_users:int",
                            "total_interactions:int",
                            "total_memories:int",
                            "active_sessions:int",
                            "system_health.personality_engine:string",
                            "system_health.memory_manager:string",
                            "system_health.database:string",
                            "timestamp:time"),
                    get(
                            "/admin/interactions/{user_id}",
                            List.of(may("days", 7, Kind.INT), may("limit", 100, Kind.INT)),
                            "user_id:string",
                            "interactions.[].id:int",
                            "interactions.[].timestamp:time",
                            "interactions.[].interaction_type:string",
                            "interactions.[].user_message:string",
                            "interactions.[].assistant_response:string",
                            "interactions.[].personality_snapshot_id:int",
                            "interactions.[].pad_before.pleasure:number",
                            "interactions.[].pad_after.pleasure:number",
                            "interactions.[].was_proactive:bool",
                            "interactions.[].memories_retrieved:int",
                            "interactions.[].memory_ids:list",
                            "interactions.[].response_latency_ms:int",
                            "interactions.[].tokens_used:int",
                            "interactions.[].model_used:string",
                            "period_days:int",
                            "total_count:int"),
                    get(
                            "/admin/security/incidents",
                            List.of(
                                    may("days", 7, Kind.INT),
                                    may("min_confidence", 0.5, Kind.NUMBER)),
                            "incidents:list",
                            "period_days:int",
                            "min_confidence:number",
                            "total_count:int"),
                    post(
                            "/admin/user/{user_id}/reset",
                            List.of(must("confirm", true, Kind.BOOL)),
                            NONE,
                            "success:bool",
                            "message:string",
                            "reset_at:time"),
                    post(
                            "/admin/system/cleanup",
                            List.of(
                                    may("days_to_keep", 90, Kind.INT),
                                    may("dry_run", true, Kind.BOOL)),
                            NONE,
                            "success:bool",
                            "dry_run:bool",
                            "days_to_keep:int",
                            "cleanup_result:object",
                            "processed_at:time"));

    /** In an order in which what they need is there. */
    static final List<PromisedCall> CALLS =
            java.util.stream.Stream.of(CHAT, MEMORY, PERSONALITY, ADMIN)
                    .flatMap(List::stream)
                    .toList();

    private PromisedPaths() {}
}
