/** Who is asking: the session in a cookie or a bearer token, told to the container by Jakarta Security. */
package org.bilheteria.web.security;
