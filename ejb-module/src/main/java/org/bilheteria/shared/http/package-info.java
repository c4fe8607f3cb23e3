/** What whoever asks another server keeps to. */
package org.bilheteria.shared.http;
