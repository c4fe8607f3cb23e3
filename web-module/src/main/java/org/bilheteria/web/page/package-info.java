/**
 * The pages: one request-scoped bean a page, which asks a capability and puts the answer into words. Every view is
 * stateless and no HTTP session is made, so any node can answer any request and a million people waiting cost no memory.
 */
package org.bilheteria.web.page;
