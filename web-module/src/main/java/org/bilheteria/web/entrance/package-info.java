/** The entrance of a show, where tickets are looked at; the page for door staff and the REST resource behind it. */
package org.bilheteria.web.entrance;
