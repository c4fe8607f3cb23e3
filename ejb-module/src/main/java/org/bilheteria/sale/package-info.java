/**
 * Setting sales up, changing and steering them: what an organiser does.
 *
 * <p>Operations: {@link org.bilheteria.sale.SaleOffice} is the one way in; {@link org.bilheteria.sale.SaleSetup} puts a performance on sale;
 * {@link org.bilheteria.sale.SaleEditor} changes one by {@link org.bilheteria.sale.EditRules}, as far as its {@link org.bilheteria.sale.EditWindow}
 * allows. One made by mistake is removed while nobody has entered it, and what comes twice with one {@link
 * org.bilheteria.sale.PerformanceKey} is made once. The rules are R6 and R7 of {@link org.bilheteria.boxoffice}.
 */
package org.bilheteria.sale;
