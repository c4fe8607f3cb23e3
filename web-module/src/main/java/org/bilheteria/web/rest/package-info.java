/** The REST contract: thin resources that read a request, ask one capability and write its answer. */
package org.bilheteria.web.rest;
