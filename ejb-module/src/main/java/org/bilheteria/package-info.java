/** Bilheteria: the fair box office for mega shows. One package below this one is one capability. */
package org.bilheteria;
