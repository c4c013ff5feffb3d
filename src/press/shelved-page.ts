import type { BundlePage } from '../search/bundle-text.ts';
import type { Shelf, Shelved } from './shelf.ts';

/**
 * What search takes from a page as the bytes that are put on a shelf. Held in memory until all pages are drawn, it
 * would be half of what a large library needs there.
 */
export function shelvedPage(page: BundlePage): Uint8Array {
	const { record, ...told } = page;
	const head = Buffer.from(JSON.stringify(told));
	const length = Buffer.alloc(4);
	length.writeUInt32LE(head.length);
	return Buffer.concat([length, head, record]);
}

/** What search takes from a page, from the shelf. */
export function pageOn(shelf: Shelf, place: Shelved): BundlePage {
	const bytes = shelf.bytesOf(place);
	if (!bytes) throw new Error('what search was to take from a page has changed on the disk');
	const shelved = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const ends = 4 + shelved.readUInt32LE();
	const told = JSON.parse(shelved.toString('utf8', 4, ends)) as Omit<BundlePage, 'record'>;
	return { ...told, record: shelved.subarray(ends) };
}
