/** Where the payment provider calls: the webhook, which answers when what it was told is durable. */
package org.bilheteria.web.psp;
