/**
 * Tells the receiver of payments and of settled refunds: {@code POST {webhookUrl}/pix}, "/pix" appended to the registered text as it
 * stands, as the Central Bank's definition has it (also behind a query string), unless manners have it otherwise.
 *
 * <ol>
 *   <li>A notice is owed until the receiver answers 2xx; five tries in about a minute, then again after a restart.
 *   <li>At most {@link org.bilheteria.simulator.notice.WebhookDelivery#WORKERS} posts at once, whatever is owed.
 *   <li>Several notices may arrive at once and out of order.
 * </ol>
 */
package org.bilheteria.simulator.notice;
