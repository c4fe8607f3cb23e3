/** What every capability stands on: clock, settings, keys, money, the refusal, the schema. Depends on no capability. */
package org.bilheteria.shared;
