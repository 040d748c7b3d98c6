/** Chatting over HTTP: a message goes into the log, its reply is waited for. */
@NullMarked
package dev.companion.gateway.chat;

import org.jspecify.annotations.NullMarked;
