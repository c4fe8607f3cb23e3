/** One simulated buyer beside the other: signs up, arrives, looks where it stands, pays or does not, as people do. */
package org.bilheteria.crowd.buyer;
