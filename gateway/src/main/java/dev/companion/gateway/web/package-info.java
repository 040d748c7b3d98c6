/** The web application: what it serves, put together in one place. */
@NullMarked
package dev.companion.gateway.web;

import org.jspecify.annotations.NullMarked;
