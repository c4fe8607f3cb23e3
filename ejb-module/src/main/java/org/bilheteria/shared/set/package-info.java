/** Sets of very many numbers, in the memory that a box office can spare. */
package org.bilheteria.shared.set;
