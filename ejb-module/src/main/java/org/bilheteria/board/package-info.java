/**
 * The board: one small document for each performance, the same for everybody, read from the database once a second at most.
 *
 * <p>Operations: {@link org.bilheteria.board.Boards} gives it; {@link org.bilheteria.board.BoardReader} reads it in one snapshot.
 */
package org.bilheteria.board;
