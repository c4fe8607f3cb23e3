/**
 * Files of pages as browsers fetch them: compressed once, when the application starts, and under a name that says their content,
 * so that nobody ever asks for one again that they have.
 *
 * <ol>
 *   <li>The address of a file has a part of its SHA-256 in it, and the answer may be kept for a year: what changes has another
 *       address. Pages write {@code #{resource['css:layout.css']}} as ever.
 *   <li>Asked for by another version's address, while nodes of two versions run, a file is given as it is here, and is not to
 *       be kept.
 *   <li>Style sheets name other files by their path below {@code /resources/}; that becomes their address. {@code @import} puts a
 *       sheet into another: a second request would be a second wait.
 * </ol>
 *
 * Out of scope: scripts that import one another ({@code /check/}, {@code /check-in/}), which the container serves.
 */
package org.bilheteria.web.file;
