package dev.companion.gateway.blocks;

import dev.companion.mind.agent.Blocks;
import dev.companion.mind.agent.Editing;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Blocks in the form of a Letta agent file (github.com/letta-ai/agent-file): all the parts such a
 * file must have, of which all but the blocks are empty. What Letta fills in by itself is left out.
 */
record AgentFile(
        List<String> agents,
        List<String> groups,
        List<AgentFileBlock> blocks,
        List<String> files,
        List<String> sources,
        List<String> tools,
        List<String> mcpServers,
        Map<String, String> metadata) {

    static AgentFile of(List<BlockView> blocks) {
        return new AgentFile(
                List.of(),
                List.of(),
                IntStream.range(0, blocks.size())
                        .mapToObj(i -> AgentFileBlock.of("block-" + i, blocks.get(i)))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    /**
     * One of them.
     *
     * @param id its name within the file
     * @param limit characters
     */
    record AgentFileBlock(
            String id,
            String label,
            String value,
            int limit,
            String description,
            boolean readOnly,
            Map<String, String> metadata) {

        static AgentFileBlock of(String id, BlockView block) {
            return new AgentFileBlock(
                    id,
                    block.label(),
                    block.text(),
                    Editing.LONGEST,
                    description(block.label()),
                    false,
                    Map.of());
        }

        private static String description(String label) {
            return switch (label) {
                case Blocks.PERSONA -> "Who the companion is.";
                case Blocks.HUMAN -> "Whom the companion talks with.";
                default -> "A note the companion keeps before it.";
            };
        }
    }
}
