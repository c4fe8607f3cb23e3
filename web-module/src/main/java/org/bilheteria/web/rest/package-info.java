/** What REST resources share: reading and writing JSON, errors as problem+json, the board. */
package org.bilheteria.web.rest;
