/**
 * What pages of all kinds share: the reader's language, the request for a page, stateless views, the page for errors.
 *
 * <p>A page is one request-scoped bean, which asks a capability and puts the answer into words. Every view is stateless and no
 * HTTP session is made, so any node can answer any request and a million people waiting cost no memory.
 */
package org.bilheteria.web.page;
