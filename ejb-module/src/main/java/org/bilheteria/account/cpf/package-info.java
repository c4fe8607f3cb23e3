/**
 * Whose CPF is whose, once people can prove it: it goes to whom it is proved for, and who had only typed it buys nothing more until they
 * have stated another.
 */
package org.bilheteria.account.cpf;
