import type { BundlePage } from '../search/bundle-text.ts';
import type { Shelf, Shelved } from './shelf.ts';

/**
 * What search takes from a page as the bytes that are put on a shelf. Held in memory until all pages are drawn, it
 * would be half of what a large library needs there.
 */
export function shelvedPage(page: BundlePage): Uint8Array {
	return Buffer.from(JSON.stringify(page));
}

/** What search takes from a page, from the shelf. */
export function pageOn(shelf: Shelf, place: Shelved): BundlePage {
	const bytes = shelf.bytesOf(place);
	if (!bytes) throw new Error('what search was to take from a page has changed on the disk');
	return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')) as BundlePage;
}
