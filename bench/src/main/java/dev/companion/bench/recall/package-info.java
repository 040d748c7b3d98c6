/** How much of what answers a question comes to mind, over files of chats and questions. */
@NullMarked
package dev.companion.bench.recall;

import org.jspecify.annotations.NullMarked;
