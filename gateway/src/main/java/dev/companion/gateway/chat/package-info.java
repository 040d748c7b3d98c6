/**
 * Chatting over HTTP: a message goes into the log, its reply is waited for; whoever listens hears
 * both, and how the companion feels.
 */
@NullMarked
package dev.companion.gateway.chat;

import org.jspecify.annotations.NullMarked;
