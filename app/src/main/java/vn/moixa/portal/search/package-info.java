/**
 * Search in the public catalogue. Text is compared as Vietnamese readers expect: exact diacritics first, then folded, joined, synonyms
 * and slips of the keyboard; facets and counts come with every answer. Cost does not grow with the number of hits: at most a few
 * thousand candidates are ranked.
 */
@NullMarked
package vn.moixa.portal.search;

import org.jspecify.annotations.NullMarked;
