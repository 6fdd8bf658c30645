/**
 * The life of the embedded PostgreSQL server: unpack, initialise, start, stop an orphan. Knows nothing of the business.
 * The migrations of every room lie beside it, so that the schema can be built without the application.
 */
@NullMarked
package vn.moixa.postgres;

import org.jspecify.annotations.NullMarked;
