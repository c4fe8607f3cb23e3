/** The API's JSON: strict reading of what callers send, writing of what they get. Unknown members are ignored, as the API allows. */
package org.bilheteria.simulator.wire;
