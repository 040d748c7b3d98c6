package dev.companion.stores.index;

import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.FieldCondition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import java.util.List;

/** The part of Qdrant's filters that is used. */
final class FakeFilter {

    private FakeFilter() {}

    static boolean matches(Filter filter, PointStruct point) {
        FakeQdrant.demand(filter.getShouldCount() == 0, "only must and must not are imitated");
        return filter.getMustList().stream().allMatch(condition -> matches(condition, point))
                && filter.getMustNotList().stream()
                        .noneMatch(condition -> matches(condition, point));
    }

    private static boolean matches(Condition condition, PointStruct point) {
        return switch (condition.getConditionOneOfCase()) {
            case HAS_ID -> condition.getHasId().getHasIdList().contains(point.getId());
            case FIELD -> matches(condition.getField(), point);
            default -> throw FakeQdrant.notImitated(condition.getConditionOneOfCase());
        };
    }

    private static boolean matches(FieldCondition field, PointStruct point) {
        var values = values(point.getPayloadOrDefault(field.getKey(), Value.getDefaultInstance()));
        if (field.hasRange()) {
            return values.stream()
                    .anyMatch(v ->
                            v.hasIntegerValue()
                                    && v.getIntegerValue() <= field.getRange().getLte());
        }
        var wanted =
                switch (field.getMatch().getMatchValueCase()) {
                    case KEYWORD -> List.of(field.getMatch().getKeyword());
                    case KEYWORDS -> field.getMatch().getKeywords().getStringsList();
                    default -> throw FakeQdrant.notImitated(field.getMatch().getMatchValueCase());
                };
        return values.stream()
                .anyMatch(v -> v.hasStringValue() && wanted.contains(v.getStringValue()));
    }

    private static List<Value> values(Value value) {
        return value.hasListValue() ? value.getListValue().getValuesList() : List.of(value);
    }
}
