/** What is at the other end of a Web Push: a browser that reads it and a service that takes it, both made by the RFCs and without our library. */
package org.bilheteria.support.push;
